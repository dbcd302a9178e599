package greenbridge.recommendation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A move that was made; never changed. */
@MappedEntity("recommendation_step")
record Step(
        int tenantId,
        @Id long id,
        long recommendationId,
        State state,
        Side side,
        long personId,
        @Nullable String note,
        LocalDateTime madeAt) {}
