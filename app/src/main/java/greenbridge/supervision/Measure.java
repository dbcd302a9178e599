package greenbridge.supervision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to an entry.
 *
 * @param entry public id, of the same tenant
 * @param ground its code in the pack, with its words and years of refusal as they were then
 * @param lastOn the last day of a suspension
 * @param title what a correction says instead
 * @param complaint public id of the one that led to it
 * @param yearly public id of the yearly review that led to it
 */
@MappedEntity("measure")
public record Measure(
        int tenantId,
        @Id long id,
        String publicId,
        String entry,
        Kind kind,
        @Nullable String ground,
        @Nullable String groundZh,
        @Nullable String groundEn,
        @Nullable Integer banYears,
        String reason,
        LocalDate effectiveOn,
        @Nullable LocalDate lastOn,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String complaint,
        @Nullable String yearly,
        State state,
        long proposedBy,
        LocalDateTime proposedAt,
        @Nullable Long decidedBy,
        @Nullable LocalDateTime decidedAt) {

    public enum Kind {
        SUSPEND,
        LIFT,
        REVOKE,
        CORRECT;

        public String key() {
            return "supervision.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        RELEASED,
        REFUSED;

        public String key() {
            return "supervision.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public @Nullable String groundLabel(boolean english) {
        return english ? groundEn : groundZh;
    }

    public String path() {
        return "workbench/supervision/measures/" + publicId;
    }
}
