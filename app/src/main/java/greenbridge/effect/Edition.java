package greenbridge.effect;

import greenbridge.effect.Effect.Line;
import greenbridge.effect.Effect.Part;
import greenbridge.effect.Factor.Kind;
import greenbridge.market.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The factors that count on one day, one of each kind for each carrier. */
public record Edition(LocalDate on, List<Factor> factors) {
    private static final List<Kind> OF_FUEL = List.of(Kind.CALORIFIC, Kind.CARBON, Kind.OXIDATION);

    public Edition {
        factors = List.copyOf(factors);
    }

    /** With figures of one's own in the place of those of the texts. */
    Edition with(List<Factor> own) {
        var all = new ArrayList<>(own);
        factors.stream()
                .filter(factor -> own.stream()
                        .noneMatch(each -> each.carrier() == factor.carrier() && each.kind() == factor.kind()))
                .forEach(all::add);
        return new Edition(on, all);
    }

    /** Amounts in the units of their meters; what is not saved but spent is negative. */
    public Effect of(Map<Carrier, BigDecimal> savings) {
        var lines = new ArrayList<Line>();
        new TreeMap<>(savings)
                .forEach((carrier, amount) -> lines.add(new Line(
                        carrier,
                        amount,
                        find(carrier, Kind.COAL)
                                .map(factor -> part(carrier, amount, List.of(factor), false))
                                .orElse(null),
                        co2(carrier, amount))));
        return new Effect(Effect.FORMULA, on, lines, sum(lines, Line::coal), sum(lines, Line::co2));
    }

    /** A factor for the whole goes before the three of a fuel. */
    private @Nullable Part co2(Carrier carrier, BigDecimal amount) {
        var whole = find(carrier, Kind.CO2);
        if (whole.isPresent()) {
            return part(carrier, amount, List.of(whole.get()), false);
        }
        var parts =
                OF_FUEL.stream().flatMap(kind -> find(carrier, kind).stream()).toList();
        return parts.size() == OF_FUEL.size() ? part(carrier, amount, parts, true) : null;
    }

    private static Part part(Carrier carrier, BigDecimal amount, List<Factor> factors, boolean carbon) {
        var formula = new StringBuilder(Figures.whole(amount)).append(' ').append(carrier.unit());
        Span result = Span.exactly(amount);
        for (Factor factor : factors) {
            result = result.times(factor.value()).times(factor.scale());
            formula.append(" × ").append(factor.written());
        }
        if (carbon) {
            result = result.burnt();
            formula.append(" × 44/12");
        }
        factors.stream()
                .map(Factor::conversion)
                .filter(conversion -> !conversion.isEmpty())
                .forEach(conversion -> formula.append(' ').append(conversion));
        return new Part(formula.toString(), result.toTheKilogram(), factors);
    }

    /** Of the rounded lines, so that whoever adds up the page gets what the page says. */
    private static Span sum(List<Line> lines, Function<Line, @Nullable Part> part) {
        return lines.stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(Part::kilograms)
                .reduce(Span.NOTHING, Span::plus);
    }

    private Optional<Factor> find(Carrier carrier, Kind kind) {
        return factors.stream()
                .filter(factor -> factor.carrier() == carrier && factor.kind() == kind)
                .findFirst();
    }
}
