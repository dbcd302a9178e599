package greenbridge.proposal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a proposal is worth.
 *
 * @param formula the version of the formula that made it
 */
public record Outcome(String formula, Side customer, Side company) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of the project, whoever gets it. */
    public BigDecimal npv() {
        return customer.npv().add(company.npv());
    }

    /** Of the customer, in per cent of the project; empty where there is nothing to divide. */
    public Optional<BigDecimal> customerShare() {
        var whole = npv();
        return whole.signum() <= 0
                ? Optional.empty()
                : Optional.of(customer.npv().multiply(HUNDRED).divide(whole, Assumptions.PRECISION));
    }
}
