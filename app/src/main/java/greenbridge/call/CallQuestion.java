package greenbridge.call;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about a call.
 *
 * @param asked in the words of whoever asked; only officials read it
 * @param shown as it is published, without who asked
 */
@MappedEntity("call_question")
record CallQuestion(
        int tenantId,
        @Id long id,
        String publicId,
        long callId,
        long askedBy,
        LocalDateTime askedAt,
        String asked,
        @Nullable String shown,
        @Nullable String answer,
        @Nullable Long answeredBy,
        @Nullable LocalDateTime answeredAt) {}
