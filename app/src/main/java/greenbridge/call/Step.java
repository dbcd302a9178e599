package greenbridge.call;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day of a call.
 *
 * @param key of what happens then; null where the call says it in words of its own
 * @param here the moment at which it is looked at
 */
public record Step(LocalDateTime moment, @Nullable String key, String zh, String en, boolean past, boolean here) {
    public String at() {
        return Timeline.minute(moment);
    }

    public String label(boolean english) {
        return english ? en : zh;
    }
}
