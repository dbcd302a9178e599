package greenbridge.notice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody objects to a line of a notice.
 *
 * @param revision goes up with every step, so that a decision on what somebody saw before does not count
 * @param personId of whoever was signed in
 * @param name known to officials alone where it is confidential
 * @param passedOn the grounds as the organisation reads them
 * @param reason why it was not admitted
 * @param decision as it is published
 */
@MappedEntity("objection")
public record Objection(
        int tenantId,
        @Id long id,
        String publicId,
        String number,
        String codeHash,
        long noticeId,
        int place,
        State state,
        int revision,
        boolean confidential,
        @Nullable Long personId,
        String name,
        @Nullable String contact,
        String grounds,
        LocalDateTime filedAt,
        LocalDate decideBy,
        @Nullable LocalDateTime admittedAt,
        @Nullable String passedOn,
        @Nullable LocalDate replyBy,
        @Nullable String reply,
        @Nullable Long repliedBy,
        @Nullable LocalDateTime repliedAt,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable Long decidedBy,
        @Nullable LocalDateTime decidedAt) {

    public enum State {
        FILED,
        INADMISSIBLE,
        ADMITTED,
        REPLIED,
        UPHELD,
        PARTLY,
        DISMISSED,
        WITHDRAWN;

        /** It still holds its line. */
        public boolean open() {
            return switch (this) {
                case FILED, ADMITTED, REPLIED -> true;
                case INADMISSIBLE, UPHELD, PARTLY, DISMISSED, WITHDRAWN -> false;
            };
        }

        public boolean decided() {
            return this == UPHELD || this == PARTLY || this == DISMISSED;
        }

        public String key() {
            return "objection.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** For officials. */
    public String deskPath() {
        return "workbench/objections/" + publicId;
    }

    /** For the organisation. */
    public String replyPath() {
        return "workbench/replies/" + publicId;
    }

    /** Whether the organisation may still say something. */
    public boolean awaitsReply(LocalDate day) {
        return state == State.ADMITTED && replyBy != null && !day.isAfter(replyBy);
    }
}
