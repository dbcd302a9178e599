package greenbridge.application;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a question at a time.
 *
 * @param number in the order in which answers came, so that it can be told what somebody had not seen yet
 * @param value as JSON; null where an answer was taken away
 */
@MappedEntity("application_answer")
public record Answer(
        int tenantId,
        @Id long applicationId,
        int number,
        String field,
        @Nullable String value,
        Origin origin,
        long personId,
        LocalDateTime answeredAt) {

    public enum Origin {
        TYPED,
        /** From the figures of the organisation. */
        LEDGER,
        /** From an earlier application. */
        COPIED;

        public String key() {
            return "application.origin." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** For people. */
    public String at() {
        return answeredAt.toString().substring(0, 16).replace('T', ' ');
    }
}
