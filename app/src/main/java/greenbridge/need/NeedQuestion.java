package greenbridge.need;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about a need.
 *
 * @param organisationId for which it was asked: told of the answer, and shown to nobody
 * @param answerBy the last good day for the answer
 * @param shown as it is published
 */
@MappedEntity("need_question")
public record NeedQuestion(
        int tenantId,
        @Id long id,
        String publicId,
        long needId,
        long organisationId,
        long askedBy,
        LocalDateTime askedAt,
        String asked,
        LocalDate answerBy,
        @Nullable String shown,
        @Nullable String answer,
        @Nullable Long answeredBy,
        @Nullable LocalDateTime answeredAt) {

    public boolean waits() {
        return answeredAt == null;
    }

    /** Whether it waits too long, or did. */
    public boolean late(LocalDate today) {
        return answerBy.isBefore(answeredAt == null ? today : answeredAt.toLocalDate());
    }
}
