package greenbridge.call;

import greenbridge.pack.Pack;
import greenbridge.programme.Programme;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page tells of a call.
 *
 * @param reason why it was cancelled
 * @param answered what was asked and answered so far, without who asked
 */
record Told(
        Call call,
        Programme programme,
        Pack pack,
        Call.State state,
        List<Step> steps,
        List<Attachments.Attachment> files,
        List<CallQuestion> answered,
        @Nullable String reason) {

    public boolean open() {
        return state == Call.State.OPEN || state == Call.State.GRACE;
    }

    public String opens() {
        return Timeline.minute(call.opensAt());
    }

    public String closes() {
        return Timeline.minute(call.closesAt());
    }

    public @Nullable String graceEnd() {
        LocalDateTime end = call.closesAt();
        return end == null || call.graceMinutes() == 0 ? null : Timeline.minute(end.plusMinutes(call.graceMinutes()));
    }

    public String questionsUntil() {
        return Timeline.minute(call.questionsUntil());
    }

    /** The key of how many are taken. */
    public String quota() {
        return switch (pack.quota()) {
            case NONE -> "call.quota.none";
            case CALL -> "call.quota.call";
            case PROVINCE -> "call.quota.province";
        };
    }
}
