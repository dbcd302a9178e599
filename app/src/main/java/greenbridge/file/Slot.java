package greenbridge.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in a form where a file goes, and what it takes.
 *
 * @param most bytes
 * @param pages of one pdf
 */
public record Slot(String name, long most, Set<Kind> kinds, int pages) {
    public static final long MEGABYTE = 1L << 20;
    /** No slot takes more; the server itself cuts off a little above. */
    public static final long HARD = 50 * MEGABYTE;

    public static final Slot DOCUMENT = new Slot("document", 20 * MEGABYTE, EnumSet.allOf(Kind.class), 500);

    public Slot {
        kinds = Set.copyOf(kinds);
        if (most < 1 || most > HARD) {
            throw new IllegalArgumentException("A slot takes up to " + HARD + " bytes, not " + most);
        }
    }

    /** For the browser's choice of files. */
    public String accept() {
        return endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    /** For people. */
    public String list() {
        return String.join(" ", endings());
    }

    public long megabytes() {
        return most / MEGABYTE;
    }

    private List<String> endings() {
        return kinds.stream().sorted().flatMap(kind -> kind.endings().stream()).toList();
    }
}
