package greenbridge.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One party and what comes to it, year by year, from year 0 on; what it pays is negative.
 *
 * @param present the same discounted to today
 */
public record Side(List<BigDecimal> flows, List<BigDecimal> present) {
    private static final int PLACES = 2;

    static Side of(List<BigDecimal> flows, Assumptions assumptions) {
        var present = new ArrayList<BigDecimal>();
        for (int year = 0; year < flows.size(); year++) {
            present.add(assumptions.discounted(flows.get(year), year));
        }
        return new Side(List.copyOf(flows), List.copyOf(present));
    }

    /** Net present value, not rounded. */
    public BigDecimal npv() {
        return present.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it pays anything at the beginning. */
    public boolean invests() {
        return flows.getFirst().signum() < 0;
    }

    /** In years; empty where the money does not come back, or is lost again, within the years that are looked at. */
    public Optional<BigDecimal> payback() {
        return payback(flows);
    }

    public Optional<BigDecimal> discountedPayback() {
        return payback(present);
    }

    /** Today's worth of everything up to and with each year. */
    public List<BigDecimal> cumulative() {
        return cumulative(present);
    }

    /** From when on the sum is never again below zero; within a year money comes evenly. */
    private static Optional<BigDecimal> payback(List<BigDecimal> flows) {
        var sums = cumulative(flows);
        int last = -1;
        for (int year = 0; year < sums.size(); year++) {
            if (sums.get(year).signum() < 0) {
                last = year;
            }
        }
        if (last < 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (last == sums.size() - 1) {
            return Optional.empty();
        }
        var missing = sums.get(last).negate();
        return Optional.of(
                BigDecimal.valueOf(last).add(missing.divide(flows.get(last + 1), PLACES, RoundingMode.HALF_UP)));
    }

    private static List<BigDecimal> cumulative(List<BigDecimal> flows) {
        var sums = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (BigDecimal flow : flows) {
            sum = sum.add(flow);
            sums.add(sum);
        }
        return List.copyOf(sums);
    }
}
