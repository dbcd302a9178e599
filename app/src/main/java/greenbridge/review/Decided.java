package greenbridge.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A decision at a step, for ever.
 *
 * @param submission that it was made on
 * @param document of whoever decided elsewhere, with its link and day
 */
@MappedEntity("review_decision")
record Decided(
        int tenantId,
        @Id long id,
        long applicationId,
        int tier,
        Decision decision,
        @Nullable String opinion,
        int submission,
        @Nullable LocalDate returnBy,
        @Nullable String document,
        @Nullable String link,
        @Nullable LocalDate decidedOn,
        long decidedBy,
        LocalDateTime decidedAt) {}
