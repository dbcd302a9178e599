package greenbridge.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The smallest change that would let a part of a rule pass, as a text with arguments; numbers come as they are written.
 * What a person judges has none.
 */
public record Remedy(String messageKey, List<Object> arguments) {

    /** Of a simple part; those of a group are those of its parts. */
    public static Optional<Remedy> of(Test test, Result result) {
        return switch (result.outcome()) {
            case PASS, NEEDS_REVIEW -> Optional.empty();
            case NEEDS_DATA -> result.parts().isEmpty() ? Optional.of(told("answer")) : Optional.empty();
            case FAIL ->
                switch (test) {
                    case Test.Within within -> within(within, result);
                    case Test.Flag flag -> Optional.of(told(flag.expected() ? "yes" : "no"));
                    case Test.OneOf ignored -> Optional.of(told("choice"));
                    case Test.Present ignored -> Optional.empty();
                    case Test.Judged ignored -> Optional.empty();
                    case Test.Any ignored -> Optional.empty();
                    case Test.All ignored -> Optional.empty();
                };
        };
    }

    private static Optional<Remedy> within(Test.Within test, Result result) {
        var day = Figures.day(result.value());
        if (day.isPresent()) {
            return Optional.ofNullable(result.margin())
                    .map(BigDecimal::abs)
                    .map(days -> told(
                            Checking.bound(test.min())
                                            .filter(min -> !day.get().isAfter(min))
                                            .isPresent()
                                    ? "later"
                                    : "earlier",
                            text(days)));
        }
        return Figures.read(result.value()).map(value -> {
            BigDecimal min = test.min();
            if (min != null && value.compareTo(min) <= 0) {
                return value.compareTo(min) == 0 ? told("above", text(min)) : told("more", text(min.subtract(value)));
            }
            BigDecimal max = java.util.Objects.requireNonNull(test.max());
            return value.compareTo(max) == 0 ? told("below", text(max)) : told("less", text(value.subtract(max)));
        });
    }

    private static Remedy told(String which, Object... arguments) {
        return new Remedy("rule.change." + which, List.of(arguments));
    }

    private static String text(BigDecimal number) {
        return number.setScale(Math.min(4, Math.max(0, number.scale())), java.math.RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
