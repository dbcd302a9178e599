package greenbridge.chance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of the computing of a need; of one that was never computed, nothing but the need. */
@MappedEntity("kept_need")
record KeptNeed(
        int tenantId,
        @Id long needId,
        @Nullable LocalDateTime computedAt,
        @Nullable LocalDateTime failedAt) {

    /** Perhaps there is no row of it yet. */
    boolean fresh() {
        return computedAt == null && failedAt == null;
    }

    /** Nobody has computed it since. */
    boolean unchanged(KeptNeed seen) {
        return Objects.equals(computedAt, seen.computedAt) && Objects.equals(failedAt, seen.failedAt);
    }
}
