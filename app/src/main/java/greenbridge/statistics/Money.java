package greenbridge.statistics;

import greenbridge.market.Figures;
import greenbridge.recommendation.PolicyFund;
import java.math.BigDecimal;

/**
 * What projects wanted and what public money they got, in 万元; what banks paid out stands in {@link Tally}.
 *
 * @param wanted from banks
 */
record Money(long wanted, BigDecimal subsidy, BigDecimal discount, BigDecimal fund) {
    static final Money NONE = wanted(0);

    static Money wanted(long wanted) {
        return new Money(wanted, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Money granted(PolicyFund granted) {
        BigDecimal amount = granted.amount();
        BigDecimal none = BigDecimal.ZERO;
        return switch (granted.kind()) {
            case SUBSIDY -> new Money(0, amount, none, none);
            case DISCOUNT -> new Money(0, none, amount, none);
            case FUND -> new Money(0, none, none, amount);
        };
    }

    Money plus(Money other) {
        return new Money(
                wanted + other.wanted, subsidy.add(other.subsidy), discount.add(other.discount), fund.add(other.fund));
    }

    public String wantedWritten() {
        return Figures.round(BigDecimal.valueOf(wanted));
    }

    public String subsidyWritten() {
        return Figures.decimals(subsidy, 2);
    }

    public String discountWritten() {
        return Figures.decimals(discount, 2);
    }

    public String fundWritten() {
        return Figures.decimals(fund, 2);
    }
}
