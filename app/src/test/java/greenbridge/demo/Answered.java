package greenbridge.demo;

import greenbridge.application.Writing;
import greenbridge.pack.Pack;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** Every question of a form answered as its rules want it. */
public final class Answered {
    private Answered() {}

    public static List<Writing.Change> all(Pack pack, LocalDate today) {
        return Filled.changes(pack, today, false).stream().flatMap(List::stream).toList();
    }

    public static InputStream document() {
        return Filled.picture();
    }
}
