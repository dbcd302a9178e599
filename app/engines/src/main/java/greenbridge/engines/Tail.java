package greenbridge.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of what an engine wrote, for the message about its failure. */
final class Tail {
    private static final int LENGTH = 3000;

    private Tail() {}

    static String of(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var from = Math.max(0, bytes.length - LENGTH);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8) + "\n(all of it: " + file + ")";
        } catch (IOException e) {
            return "(nothing to read in " + file + ")";
        }
    }
}
