package greenbridge.statistics;

import greenbridge.effect.Span;
import greenbridge.market.Figures;
import greenbridge.recommendation.Direction;
import greenbridge.recommendation.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What came of recommendations.
 *
 * @param outgoing recommended to banks
 * @param incoming proposed by banks
 * @param amount paid out, 万元
 * @param coal saved a year, kilograms, by the newest report of each loan
 * @param verified loans whose report names a third party
 * @param cases that a bank calls worth copying
 */
record Tally(
        long outgoing,
        long incoming,
        long loans,
        long amount,
        Span coal,
        Span co2,
        long verified,
        long overdue,
        long exit,
        long cases) {
    private static final Span NO_SPAN = new Span(BigDecimal.ZERO, BigDecimal.ZERO);
    static final Tally NOTHING = new Tally(0, 0, 0, 0, NO_SPAN, NO_SPAN, 0, 0, 0, 0);

    static Tally recommended(Row row) {
        boolean out = row.direction() == Direction.MIIT_SIDE;
        return new Tally(out ? 1 : 0, out ? 0 : 1, 0, 0, NO_SPAN, NO_SPAN, 0, 0, 0, 0);
    }

    static Tally paid(Row row, long amount) {
        return new Tally(
                0,
                0,
                1,
                amount,
                known(row.coal()),
                known(row.co2()),
                row.verified() ? 1 : 0,
                row.overdue() ? 1 : 0,
                row.exit() ? 1 : 0,
                row.successful() ? 1 : 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                outgoing + other.outgoing,
                incoming + other.incoming,
                loans + other.loans,
                amount + other.amount,
                sum(coal, other.coal),
                sum(co2, other.co2),
                verified + other.verified,
                overdue + other.overdue,
                exit + other.exit,
                cases + other.cases);
    }

    public String amountWritten() {
        return Figures.round(BigDecimal.valueOf(amount));
    }

    /** In per cent of what was paid out in all, with one decimal. */
    String share(long all) {
        return all == 0
                ? "—"
                : BigDecimal.valueOf(amount * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP) + " %";
    }

    private static Span known(@Nullable Span span) {
        return span == null ? NO_SPAN : span;
    }

    private static Span sum(Span one, Span other) {
        return new Span(one.low().add(other.low()), one.high().add(other.high()));
    }
}
