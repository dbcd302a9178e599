package greenbridge.effect;

import greenbridge.effect.Factor.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a yearly saving comes to.
 *
 * @param on the day whose factors made it
 * @param coal in kilograms of standard coal
 * @param co2 in kilograms, of the lines that have a factor for it
 */
public record Effect(String formula, LocalDate on, List<Line> lines, Span coal, Span co2) {
    /** Goes up when the same savings and factors would give another result. */
    public static final String FORMULA = "EFFECT-1";

    /**
     * One carrier.
     *
     * @param coal null where no text has a factor on that day
     * @param co2 null where no text has a factor on that day
     */
    public record Line(
            Carrier carrier,
            BigDecimal amount,
            @Nullable Part coal,
            @Nullable Part co2) {}

    /**
     * One product.
     *
     * @param formula with every figure in it
     * @param kilograms rounded
     */
    public record Part(String formula, Span kilograms, List<Factor> factors) {
        public boolean own() {
            return factors.stream().anyMatch(factor -> factor.source() == null);
        }

        /** The factors that stand in one place together; null for those of one's own. */
        public List<Cited> cited() {
            var together = new LinkedHashMap<Optional<Source>, String>();
            factors.forEach(factor -> together.merge(
                    Optional.ofNullable(factor.source()), factor.written(), (some, more) -> some + " · " + more));
            return together.entrySet().stream()
                    .map(each -> new Cited(each.getValue(), each.getKey().orElse(null)))
                    .toList();
        }
    }

    public record Cited(String values, @Nullable Source source) {}

    /** Carriers whose carbon dioxide is not in the sum, because nothing official says how much it is. */
    public List<Carrier> withoutCo2() {
        return lines.stream()
                .filter(line -> line.co2() == null)
                .map(Line::carrier)
                .toList();
    }

    public boolean anyCo2() {
        return withoutCo2().size() < lines.size();
    }
}
