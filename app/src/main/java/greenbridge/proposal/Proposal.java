package greenbridge.proposal;

import java.math.BigDecimal;

/**
 * What a company offers. Money is in yuan, of years it stands at the price base; shares are per cent.
 *
 * @param investment at the beginning, by whom the scheme says
 * @param years how long the contract lasts
 * @param base the energy price at which saving, guarantee and bill are valued
 * @param share of the customer: of the benefit when shared, of what exceeds the guarantee when guaranteed
 * @param running cost of running the plant
 * @param guarantee the saving below which the company pays the difference
 * @param payment of the customer: custody fee, rent, or fee for services beside a guarantee
 * @param bill what energy costs without the project, for custody
 * @param follows whether guarantee and custody fee move with output, the fee with the price too
 */
public record Proposal(
        String name,
        Scheme scheme,
        BigDecimal investment,
        int years,
        BigDecimal base,
        Yearly saving,
        Yearly share,
        Yearly running,
        Yearly guarantee,
        Yearly payment,
        Yearly bill,
        boolean follows) {
    /** By the name of whoever offers it. */
    Proposal of(String name) {
        return new Proposal(
                name, scheme, investment, years, base, saving, share, running, guarantee, payment, bill, follows);
    }
}
