package greenbridge.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums with decimals. What cannot be computed is thrown and becomes a missing value. */
final class Figures {
    /** A quotient that ends is exact; of one that does not, so much that no bound is crossed by what is cut off. */
    static final MathContext EXACT = MathContext.DECIMAL128;

    private static final int PLACES = 12;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    private Figures() {}

    static BigDecimal of(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Long number -> BigDecimal.valueOf(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            default -> throw new ArithmeticException("Not a number");
        };
    }

    /** An answer as a number, also when it was kept as a text. */
    static Optional<BigDecimal> read(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Double number -> Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
            case Number number -> Optional.of(new BigDecimal(number.toString()));
            case String text -> PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    static Optional<LocalDate> day(@Nullable Object value) {
        try {
            return value instanceof LocalDate || (value instanceof String text && text.length() == 10)
                    ? Optional.of(LocalDate.parse(value.toString()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As it is kept and shown; what was cut off a quotient is rounded away. */
    static BigDecimal tidy(BigDecimal number) {
        BigDecimal rounded = number.scale() > PLACES ? number.setScale(PLACES, RoundingMode.HALF_UP) : number;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    static BigDecimal plus(Object one, Object other) {
        return of(one).add(of(other));
    }

    static BigDecimal minus(Object one, Object other) {
        return of(one).subtract(of(other));
    }

    static BigDecimal times(Object one, Object other) {
        return of(one).multiply(of(other), EXACT);
    }

    static BigDecimal by(Object one, Object other) {
        return of(one).divide(of(other), EXACT);
    }

    static BigDecimal sum(List<?> numbers) {
        return numbers.stream().map(Figures::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal mean(List<?> numbers) {
        return by(sum(numbers), (long) numbers.size());
    }

    static BigDecimal largest(List<?> numbers) {
        return numbers.stream().map(Figures::of).max(BigDecimal::compareTo).orElseThrow();
    }

    static BigDecimal smallest(List<?> numbers) {
        return numbers.stream().map(Figures::of).min(BigDecimal::compareTo).orElseThrow();
    }

    /** Whole years on each anniversary, and between two of them how much of the way, never more than it is. */
    static BigDecimal years(String from, String to) {
        LocalDate begin = LocalDate.parse(from);
        LocalDate end = LocalDate.parse(to);
        int whole = end.getYear() - begin.getYear();
        if (begin.plusYears(whole).isAfter(end)) {
            whole--;
        }
        LocalDate last = begin.plusYears(whole);
        long days = ChronoUnit.DAYS.between(last, end);
        long year = ChronoUnit.DAYS.between(last, begin.plusYears(whole + 1L));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(year), 2, RoundingMode.DOWN));
    }

    /** The rows whose day is not after the day that is asked for and not more than so many years before it. */
    static List<?> recent(List<?> rows, String column, long years, String asOf) {
        LocalDate today = LocalDate.parse(asOf);
        return rows.stream()
                .filter(row -> row instanceof Map<?, ?> cells
                        && day(cells.get(column))
                                .filter(day -> !day.isAfter(today)
                                        && !day.plusYears(years).isBefore(today))
                                .isPresent())
                .toList();
    }
}
