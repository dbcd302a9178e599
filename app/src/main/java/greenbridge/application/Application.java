package greenbridge.application;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation asks of a call.
 *
 * @param tier number of the step in its pack at which it is, counted from 0
 * @param submission number of the newest one; 0 before the first
 * @param revision goes up with every move, so that a decision on what somebody saw before does not count
 * @param area of the organisation when it was handed in
 * @param returnBy the last day for handing in a returned one again
 * @param renews public id of the entry that it is to follow
 */
@MappedEntity("application")
public record Application(
        int tenantId,
        @Id long id,
        String publicId,
        long callId,
        long organisationId,
        State state,
        int tier,
        int submission,
        int revision,
        @Nullable String area,
        long openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDateTime submittedAt,
        LocalDateTime changedAt,
        @Nullable LocalDate returnBy,
        @Nullable String renews,
        boolean sample) {

    public enum State {
        DRAFT,
        /** At the tier that it says. */
        IN_REVIEW,
        /** To be changed and handed in again. */
        RETURNED,
        /** Chosen within the quota; waits for its notice. */
        SELECTED,
        /** In a notice that is shown. */
        IN_NOTICE,
        LISTED,
        /** Turned down at a tier. */
        DECLINED,
        /** Its notice or the ministry came to no. */
        NOT_LISTED,
        WITHDRAWN,
        /** Was not handed in again in time. */
        LAPSED;

        /** The applicant may write in it. */
        public boolean writable() {
            return this == DRAFT || this == RETURNED;
        }

        public boolean over() {
            return switch (this) {
                case LISTED, DECLINED, NOT_LISTED, WITHDRAWN, LAPSED -> true;
                case DRAFT, IN_REVIEW, RETURNED, SELECTED, IN_NOTICE -> false;
            };
        }

        public String key() {
            return "application.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it is once this submission is written; its tier follows. */
    Application handedIn(int number, @Nullable String place, LocalDateTime at) {
        return new Application(
                tenantId,
                id,
                publicId,
                callId,
                organisationId,
                state,
                tier,
                number,
                revision,
                place,
                openedBy,
                openedAt,
                submittedAt == null ? at : submittedAt,
                changedAt,
                returnBy,
                renews,
                sample);
    }

    /** For those who apply. */
    public String path() {
        return "workbench/applications/" + publicId;
    }

    /** For those who decide. */
    public String reviewPath() {
        return "workbench/reviews/" + publicId;
    }
}
