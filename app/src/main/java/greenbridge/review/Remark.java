package greenbridge.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of an answer.
 *
 * @param field of the form; null for the whole application
 * @param outward whether the applicant reads it too, once it is decided
 */
@MappedEntity("field_comment")
record Remark(
        int tenantId,
        @Id long id,
        long applicationId,
        int submission,
        @Nullable String field,
        boolean outward,
        String text,
        long personId,
        LocalDateTime madeAt) {}
