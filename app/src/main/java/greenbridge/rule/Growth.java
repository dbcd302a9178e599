package greenbridge.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;

/** How a figure grows over the years, newest year first. */
final class Growth {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Growth() {}

    /** The mean of the yearly rates in percent, newest year first; nothing grows from nothing or from a loss. */
    static BigDecimal mean(List<?> years) {
        // Over one denominator, so that rates which do not end may still add up to one that does.
        BigDecimal over = BigDecimal.ONE;
        for (Object base : years.subList(1, years.size())) {
            over = over.multiply(positive(base));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 1; at < years.size(); at++) {
            BigDecimal base = Figures.of(Objects.requireNonNull(years.get(at)));
            BigDecimal others = over.divide(base, Figures.EXACT);
            sum = sum.add(Figures.minus(Objects.requireNonNull(years.get(at - 1)), base)
                    .multiply(others));
        }
        return sum.multiply(HUNDRED).divide(over.multiply(BigDecimal.valueOf(years.size() - 1L)), Figures.EXACT);
    }

    /** The one rate in percent that leads from the oldest year to the newest. */
    static BigDecimal compound(List<?> years) {
        BigDecimal whole = Figures.by(
                positive(Objects.requireNonNull(years.getFirst())), positive(Objects.requireNonNull(years.getLast())));
        int steps = years.size() - 1;
        BigDecimal rate = steps == 2
                ? whole.sqrt(Figures.EXACT)
                : BigDecimal.valueOf(Math.pow(whole.doubleValue(), 1.0 / steps)).round(new MathContext(12));
        return rate.subtract(BigDecimal.ONE).multiply(HUNDRED);
    }

    private static BigDecimal positive(Object value) {
        BigDecimal number = Figures.of(value);
        if (number.signum() <= 0) {
            throw new ArithmeticException("No growth from nothing");
        }
        return number;
    }
}
