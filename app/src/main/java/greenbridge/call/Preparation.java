package greenbridge.call;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands before it is published, and what happened to it afterwards.
 *
 * @param revision goes up with every change
 * @param proposedAt waits for a second person since then
 * @param returned why the second person did not publish it
 */
@MappedEntity("call_preparation")
record Preparation(
        int tenantId,
        @Id long callId,
        int revision,
        @Nullable LocalDateTime proposedAt,
        @Nullable String returned,
        @Nullable Long publishedBy,
        @Nullable Long cancelledBy,
        @Nullable String cancelReason) {
    public boolean proposed() {
        return proposedAt != null && publishedBy == null;
    }
}
