package greenbridge.call;

import greenbridge.account.Person;
import greenbridge.programme.PackVersion;
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
 * @param endProposedBy who wants it cancelled, and why
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
        @Nullable String cancelReason,
        @Nullable Long endProposedBy,
        @Nullable String endReason) {
    public boolean proposed() {
        return proposedAt != null && publishedBy == null;
    }

    /** Somebody wants it cancelled, and nobody has decided. */
    public boolean ending() {
        return endProposedBy != null && cancelledBy == null;
    }

    boolean endedBy(Person person) {
        return endProposedBy != null && endProposedBy == person.id();
    }

    /** Another one for whatever a page tells of the call, so that nobody decides on what was not there. */
    String print(PackVersion pack) {
        return revision + "-" + pack.tenantId() + "-" + pack.version();
    }
}
