package greenbridge.file;

import java.nio.file.Path;

/** What became of an attempt to open a file. */
public sealed interface Opened {
    record Open(Stored file, Path content) implements Opened {}

    /** It is there, and not for this person; nobody is told so but the audit. */
    record NotTheirs() implements Opened {}

    /** There is none, or it is not yet known to be clean. */
    record Absent() implements Opened {}
}
