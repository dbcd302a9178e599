package greenbridge.proposal;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What holds for all proposals alike. Changes, output and rate are per cent.
 *
 * @param price of energy in year 1, in the unit of the price bases
 * @param priceChange from each year to the next
 * @param output of the plant, against the one that the savings were reckoned for
 * @param rate that future money is discounted by, at the end of each year
 * @param years that are looked at, the same for a long contract and a short one
 */
public record Assumptions(BigDecimal price, BigDecimal priceChange, BigDecimal output, BigDecimal rate, int years) {
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** With less output and a lower price, each by so many per cent. */
    Assumptions less(BigDecimal outputDrop, BigDecimal priceDrop) {
        return new Assumptions(
                price.multiply(BigDecimal.ONE.subtract(percent(priceDrop))),
                priceChange,
                output.multiply(BigDecimal.ONE.subtract(percent(outputDrop))),
                rate,
                years);
    }

    BigDecimal priceIn(int year) {
        return price.multiply(BigDecimal.ONE.add(percent(priceChange)).pow(year - 1), PRECISION);
    }

    BigDecimal produced() {
        return percent(output);
    }

    /** Today's worth of an amount at the end of a year; year 0 is today. */
    BigDecimal discounted(BigDecimal amount, int year) {
        return amount.divide(BigDecimal.ONE.add(percent(rate)).pow(year, PRECISION), PRECISION);
    }

    static BigDecimal percent(BigDecimal number) {
        return number.movePointLeft(2);
    }
}
