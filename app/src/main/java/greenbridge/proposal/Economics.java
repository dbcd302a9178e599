package greenbridge.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;

/** Who gets and pays what, year by year. */
public final class Economics {
    /** Goes up when the same proposal and assumptions would give another result. */
    public static final String FORMULA = "EMC-1";

    private final Proposal proposal;
    private final Assumptions assumptions;

    private Economics(Proposal proposal, Assumptions assumptions) {
        this.proposal = proposal;
        this.assumptions = assumptions;
    }

    public static Outcome of(Proposal proposal, Assumptions assumptions) {
        return new Economics(proposal, assumptions).outcome();
    }

    private Outcome outcome() {
        boolean customerInvests = proposal.scheme().customerInvests();
        var paid = proposal.investment().negate();
        var customer = new ArrayList<BigDecimal>();
        var company = new ArrayList<BigDecimal>();
        customer.add(customerInvests ? paid : BigDecimal.ZERO);
        company.add(customerInvests ? BigDecimal.ZERO : paid);
        for (int year = 1; year <= assumptions.years(); year++) {
            var toCompany = year <= proposal.years() ? toCompany(year) : BigDecimal.ZERO;
            company.add(toCompany);
            customer.add(benefit(year).subtract(proposal.running().in(year)).subtract(toCompany));
        }
        return new Outcome(FORMULA, Side.of(customer, assumptions), Side.of(company, assumptions));
    }

    /** Within the contract, less what it spends on running the plant; everything else is the customer's. */
    private BigDecimal toCompany(int year) {
        var gets = switch (proposal.scheme()) {
            case SHARING -> benefit(year).multiply(others(year));
            case GUARANTEED -> proposal.payment().in(year).add(overGuarantee(year));
            case CUSTODY -> fee(year).subtract(energyLeft(year));
            case LEASE -> proposal.payment().in(year);
        };
        return proposal.scheme().customerRuns()
                ? gets
                : gets.subtract(proposal.running().in(year));
    }

    private BigDecimal benefit(int year) {
        return atPrice(proposal.saving().in(year), year).multiply(assumptions.produced());
    }

    /** The company's share of what exceeds the guarantee, or all that is missing below it. */
    private BigDecimal overGuarantee(int year) {
        var over = benefit(year).subtract(moving(atPrice(proposal.guarantee().in(year), year)));
        return over.signum() < 0 ? over : over.multiply(others(year));
    }

    private BigDecimal fee(int year) {
        var fee = proposal.payment().in(year);
        return proposal.follows() ? moving(atPrice(fee, year)) : fee;
    }

    /** What energy still costs, which the company pays under custody. */
    private BigDecimal energyLeft(int year) {
        return atPrice(proposal.bill().in(year), year)
                .multiply(assumptions.produced())
                .subtract(benefit(year));
    }

    private BigDecimal moving(BigDecimal amount) {
        return proposal.follows() ? amount.multiply(assumptions.produced()) : amount;
    }

    /** An amount at the price base, at the price of the year. */
    private BigDecimal atPrice(BigDecimal amount, int year) {
        return amount.multiply(assumptions.priceIn(year)).divide(proposal.base(), Assumptions.PRECISION);
    }

    /** What is not the customer's. */
    private BigDecimal others(int year) {
        return BigDecimal.ONE.subtract(Assumptions.percent(proposal.share().in(year)));
    }
}
