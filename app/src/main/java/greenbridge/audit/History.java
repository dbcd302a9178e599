package greenbridge.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing, newest first; shown by the template fragments/history.
 *
 * @param before where the next, older page begins; null on the last
 */
public record History(List<Entry> entries, @Nullable Long before) {

    /** A line with its detail read. */
    public record Entry(Recorded line, Detail detail) {}
}
