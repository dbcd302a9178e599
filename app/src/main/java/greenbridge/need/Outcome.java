package greenbridge.need;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a need.
 *
 * @param responseId which answer was taken, where one was
 * @param value of the contract, in 万元
 * @param reason why there is none
 */
@MappedEntity("need_outcome")
public record Outcome(
        int tenantId,
        @Id long needId,
        Kind kind,
        @Nullable Long responseId,
        @Nullable Long value,
        @Nullable LocalDate startsOn,
        @Nullable String reason,
        long decidedBy,
        LocalDateTime decidedAt) {

    public enum Kind {
        AWARDED,
        NONE_SUITABLE,
        CANCELLED;

        public String key() {
            return "need.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }
}
