package greenbridge.showing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A row of the index queue: this thing is to be looked at again, not before the given moment. */
@MappedEntity("index_queue")
public record News(
        int tenantId, Showing.Kind kind, @Id long subjectId, LocalDateTime queuedAt, LocalDateTime notBefore) {}
