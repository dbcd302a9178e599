package greenbridge.statistics;

import greenbridge.effect.Span;
import greenbridge.market.Figures;
import greenbridge.recommendation.Direction;
import greenbridge.recommendation.PolicyFund;
import greenbridge.recommendation.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of recommendations.
 *
 * @param outgoing recommended to banks
 * @param incoming proposed by banks
 * @param amount paid out, 万元
 * @param coal saved a year, kilograms, by the newest report of each loan
 * @param benefit of a year, 万元, by the newest report of each loan
 * @param stated loans whose newest report states one
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
        BigDecimal benefit,
        long stated,
        long verified,
        long overdue,
        long exit,
        long cases,
        Money money) {
    private static final Span NO_SPAN = new Span(BigDecimal.ZERO, BigDecimal.ZERO);
    static final Tally NOTHING = of(0, 0, Money.NONE);

    /** @param wanted none where it counts already */
    static Tally recommended(Row row, long wanted) {
        boolean out = row.direction() == Direction.MIIT_SIDE;
        return of(out ? 1 : 0, out ? 0 : 1, Money.wanted(wanted));
    }

    static Tally granted(PolicyFund granted) {
        return of(0, 0, Money.granted(granted));
    }

    private static Tally of(long outgoing, long incoming, Money money) {
        return new Tally(outgoing, incoming, 0, 0, NO_SPAN, NO_SPAN, BigDecimal.ZERO, 0, 0, 0, 0, 0, money);
    }

    static Tally paid(Row row, long amount) {
        return new Tally(
                0,
                0,
                1,
                amount,
                known(row.coal()),
                known(row.co2()),
                Objects.requireNonNullElse(row.benefit(), BigDecimal.ZERO),
                row.benefit() == null ? 0 : 1,
                row.verified() ? 1 : 0,
                row.overdue() ? 1 : 0,
                row.exit() ? 1 : 0,
                row.successful() ? 1 : 0,
                Money.NONE);
    }

    Tally plus(Tally other) {
        return new Tally(
                outgoing + other.outgoing,
                incoming + other.incoming,
                loans + other.loans,
                amount + other.amount,
                sum(coal, other.coal),
                sum(co2, other.co2),
                benefit.add(other.benefit),
                stated + other.stated,
                verified + other.verified,
                overdue + other.overdue,
                exit + other.exit,
                cases + other.cases,
                money.plus(other.money));
    }

    public String amountWritten() {
        return Figures.round(BigDecimal.valueOf(amount));
    }

    /** Empty where nobody states one. */
    public String benefitWritten() {
        return stated == 0 ? "—" : Figures.decimals(benefit, 2) + " / " + stated;
    }

    /** Coal and carbon dioxide in tonnes; nothing where nobody reported yet. */
    public String savedWritten() {
        return coal.high().signum() == 0 && co2.high().signum() == 0 ? "—" : coal.tonnes() + " / " + co2.tonnes();
    }

    /** Of itself. */
    public String whole() {
        return share(amount);
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
