package greenbridge.file;

import org.jspecify.annotations.Nullable;

/** What came of looking through a file. */
sealed interface Finding {
    /**
     * Nothing speaks against it.
     *
     * @param pages where it has some that can be counted
     */
    record Sound(Kind kind, @Nullable Integer pages) implements Finding {}

    record Unsound(Fault fault) implements Finding {}
}
