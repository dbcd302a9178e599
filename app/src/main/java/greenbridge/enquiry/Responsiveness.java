package greenbridge.enquiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How an organisation answers.
 *
 * @param due of those received, how many had to be acknowledged by now
 * @param inTime how many were acknowledged in time
 * @param days from each enquiry to the first contact, where there was one
 */
public record Responsiveness(long received, long due, long inTime, List<Integer> days, long won) {
    /** Fewer say nothing about an organisation, and too much about those who asked it. */
    public static final int LEAST = 3;

    public boolean shown() {
        return received >= LEAST;
    }

    public int inTimePercent() {
        return due == 0 ? 100 : Math.toIntExact(Math.round(100.0 * inTime / due));
    }

    /** In calendar days; zero where nobody was contacted yet. */
    public BigDecimal medianDays() {
        var sorted = days.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return BigDecimal.valueOf(sorted.get(middle));
        }
        return BigDecimal.valueOf(sorted.get(middle - 1))
                .add(BigDecimal.valueOf(sorted.get(middle)))
                .divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
