package greenbridge.product;

import greenbridge.rule.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition against what was asked; {@link InWords} says it to people.
 *
 * @param outcome pass, fail, or data are needed
 * @param asked the number or the codes that were asked for, empty where nothing was said
 * @param margin how far a number is on the good side, below zero how far it is on the other; none for codes
 */
public record Met(
        Condition condition,
        Outcome outcome,
        List<String> asked,
        @Nullable BigDecimal margin) {
    public Met {
        asked = List.copyOf(asked);
    }

    public @Nullable String value() {
        return asked.isEmpty() ? null : String.join(" ", asked);
    }

    public String threshold() {
        return condition.number() == null
                ? String.join(" ", condition.codes())
                : condition.number().toPlainString();
    }

    public boolean passes() {
        return outcome == Outcome.PASS;
    }

    public boolean fails() {
        return outcome == Outcome.FAIL;
    }

    public boolean open() {
        return outcome == Outcome.NEEDS_DATA;
    }

    /** How far away it is where it fails, in parts of what is asked for; another kind of thing is as far as a whole. */
    double distance() {
        if (!fails()) {
            return 0;
        }
        var number = condition.number();
        return margin == null || number == null || number.signum() == 0
                ? 1
                : margin.doubleValue() / -number.doubleValue();
    }
}
