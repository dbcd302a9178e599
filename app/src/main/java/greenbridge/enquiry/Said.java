package greenbridge.enquiry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the thread.
 *
 * @param internal whether the own side alone sees it
 * @param name of the person, for the own side alone
 */
@MappedEntity("enquiry_line")
public record Said(
        int tenantId,
        @Id long id,
        long enquiryId,
        Side side,
        boolean internal,
        Kind kind,
        @Nullable String words,
        @Nullable Long personId,
        @Nullable String name,
        LocalDateTime saidAt) {
    /** What a line tells of. */
    public enum Kind {
        WORDS,
        NOTE,
        FILE,
        ACKNOWLEDGED,
        CONTACTED,
        NEGOTIATING,
        TOLD,
        HANDED,
        WITHDRAWN,
        LATE,
        RESTING,
        PASSED,
        CROWDED;

        public String key() {
            return "enquiry.line." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean seenBy(Side reader) {
        return !internal || side == reader;
    }
}
