package greenbridge.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of answers that somebody gave. */
public sealed interface Writing {
    /**
     * They count now.
     *
     * @param written what is new
     * @param overtaken what others had answered since the writer looked, and what counts no more
     */
    record Done(List<Answer> written, List<Answer> overtaken) implements Writing {}

    /** Nobody writes in this application now. */
    record Closed() implements Writing {}

    /**
     * An answer to be written.
     *
     * @param value null takes an answer away
     * @param seen number of the newest answer to this question that the writer saw
     */
    record Change(String field, @Nullable Object value, int seen) {}
}
