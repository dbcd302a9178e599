package greenbridge.recommendation;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long it stood, or has stood so far, in one state. No text says how long it may: this is shown and promised by nobody.
 *
 * @param who null where the reader is not told
 * @param until null while it stands there
 */
public record Stay(
        State state,
        Side side,
        @Nullable String who,
        @Nullable String note,
        LocalDateTime since,
        @Nullable LocalDateTime until,
        long days) {

    static Stay of(
            Step step, @Nullable String who, @Nullable String note, @Nullable LocalDateTime until, LocalDateTime now) {
        long days = ChronoUnit.DAYS.between(step.madeAt(), until == null ? now : until);
        return new Stay(step.state(), step.side(), who, note, step.madeAt(), until, days);
    }
}
