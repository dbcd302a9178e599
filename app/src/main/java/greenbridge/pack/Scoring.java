package greenbridge.pack;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that experts fill.
 *
 * @param experts how many look at one application
 * @param spread between two experts from which they have to talk
 */
@Serdeable
public record Scoring(
        int experts, @Nullable BigDecimal least, @Nullable BigDecimal spread, List<Criterion> criteria) {

    @Serdeable
    public record Criterion(String key, String zh, String en, int points) {
        public String label(boolean english) {
            return english ? en : zh;
        }
    }
}
