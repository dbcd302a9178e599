package greenbridge.application;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A section with answers of an earlier application.
 *
 * @param origin public id of that
 * @param confirmedAt since when somebody answers for its being still true
 */
@MappedEntity("application_copied")
record Copied(
        int tenantId,
        @Id long applicationId,
        String section,
        String origin,
        @Nullable Long confirmedBy,
        @Nullable LocalDateTime confirmedAt) {
    boolean open() {
        return confirmedAt == null;
    }
}
