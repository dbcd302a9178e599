package greenbridge.listing;

import greenbridge.entry.Content;
import greenbridge.notice.Waiting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one application is about to become.
 *
 * @param number of the new entry, or none for what is renewed
 * @param validTo the last day
 * @param fault key of the text that says why it cannot be listed
 */
public record Line(
        Waiting waiting,
        @Nullable String number,
        Content content,
        @Nullable LocalDate validTo,
        @Nullable String fault) {
    public boolean renewal() {
        return waiting.renews() != null;
    }
}
