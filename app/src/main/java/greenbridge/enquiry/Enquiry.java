package greenbridge.enquiry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row.
 *
 * @param area whose officials are asked where nobody acts for the provider
 * @param bundle public id of the first of those that were sent together or passed on; that one counts places and taken
 * @param contact how the seeker is reached: for who has acknowledged
 * @param broker whether officials stand in for the provider
 * @param revision goes up with every step
 * @param crowded whether it ended because enough others had acknowledged
 * @param lateAt when the seeker was told that the provider is late
 */
@MappedEntity("enquiry")
public record Enquiry(
        int tenantId,
        @Id long id,
        String publicId,
        About.Kind aboutKind,
        String about,
        String aboutName,
        @Nullable String area,
        Mode mode,
        String bundle,
        int places,
        int taken,
        long seekerPerson,
        @Nullable Long seekerId,
        String seekerName,
        String contact,
        @Nullable Long providerId,
        String providerName,
        boolean broker,
        String subject,
        String words,
        boolean passOn,
        @Nullable String passedFrom,
        @Nullable String passedTo,
        State state,
        int revision,
        boolean crowded,
        LocalDateTime sentAt,
        LocalDate ackDue,
        LocalDate contactDue,
        @Nullable LocalDateTime acknowledgedAt,
        @Nullable LocalDateTime contactedAt,
        @Nullable LocalDate answerDue,
        @Nullable LocalDateTime restingAt,
        @Nullable LocalDateTime lateAt,
        @Nullable LocalDateTime closedAt,
        @Nullable Long seekerHolder,
        @Nullable Long providerHolder) {

    public String path() {
        return "workbench/enquiries/" + publicId;
    }

    public String aboutPath() {
        return About.path(aboutKind, about);
    }

    public @Nullable Long organisation(Side side) {
        return side == Side.SEEKER ? seekerId : providerId;
    }

    public @Nullable Long holder(Side side) {
        return side == Side.SEEKER ? seekerHolder : providerHolder;
    }

    public String name(Side side) {
        return side == Side.SEEKER ? seekerName : providerName;
    }

    /** Whose turn it is, where a day is set. */
    public Side turn() {
        return state == State.NEW || state == State.ACKNOWLEDGED ? Side.PROVIDER : Side.SEEKER;
    }

    /** The last good day of whoever has the turn. */
    public @Nullable LocalDate dueOn() {
        return switch (state) {
            case NEW -> ackDue;
            case ACKNOWLEDGED -> contactDue;
            case CONTACTED, NEGOTIATING -> answerDue;
            case WON, LOST, NO_REPLY, WITHDRAWN -> null;
        };
    }

    public boolean late(LocalDate day) {
        var due = dueOn();
        return due != null && due.isBefore(day);
    }

    /** Whether the provider let its day pass, so that the seeker may go to the next in line. */
    public boolean lapsed(LocalDate day) {
        return turn() == Side.PROVIDER && state.open() && late(day);
    }

    public boolean resting() {
        return state.open() && restingAt != null;
    }
}
