package greenbridge.rule;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A value that follows from answers, by an expression in CEL over them. Where an answer is missing, or the expression has no value
 * for these answers (as a growth from nothing), the derived value is missing.
 */
@Serdeable
public record Derived(
        String key, String zh, String en, @Nullable String unit, String expression) {
    public String label(boolean english) {
        return english ? en : zh;
    }
}
