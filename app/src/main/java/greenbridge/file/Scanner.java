package greenbridge.file;

import java.io.IOException;
import java.io.InputStream;

/** Somebody who knows what harmful content looks like. */
interface Scanner {
    sealed interface Verdict {
        record Clean() implements Verdict {}

        /**
         * Something harmful.
         *
         * @param name as the scanner calls it
         */
        record Found(String name) implements Verdict {}
    }

    /** Whether files wait for it. */
    boolean awaited();

    /**
     * What it says of this content.
     *
     * @throws IOException when it does not answer, or answers something else; the file waits on
     */
    Verdict scan(InputStream content) throws IOException;
}
