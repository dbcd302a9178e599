package greenbridge.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found for one rule, or for one part of a rule.
 *
 * @param rule its id; of a part, that of its rule
 * @param of the answer or derived value that was looked at
 * @param value as it was found; null where it is missing
 * @param margin by how much a number is inside its nearest bound, negative where it is outside
 * @param parts of an either-or or of several that must all hold
 */
@Serdeable
public record Result(
        String rule,
        Outcome outcome,
        @Nullable String of,
        @Nullable String value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable BigDecimal margin,
        List<Result> parts) {
    public Result {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }
}
