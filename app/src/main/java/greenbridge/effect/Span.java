package greenbridge.effect;

import greenbridge.market.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A figure, or the two ends of what it may be where a standard gives a range. */
public record Span(BigDecimal low, BigDecimal high) {
    static final Span NOTHING = exactly(BigDecimal.ZERO);

    private static final BigDecimal CARBON_DIOXIDE = BigDecimal.valueOf(44);
    private static final BigDecimal CARBON = BigDecimal.valueOf(12);
    private static final int ENOUGH = 30;

    static Span exactly(BigDecimal number) {
        return new Span(number, number);
    }

    /** A saving may be negative, as of the gas that takes the place of coal; the ends then change places. */
    Span times(BigDecimal number) {
        BigDecimal one = low.multiply(number);
        BigDecimal other = high.multiply(number);
        return new Span(one.min(other), one.max(other));
    }

    Span times(Span positive) {
        BigDecimal least = low.signum() < 0 ? low.multiply(positive.high) : low.multiply(positive.low);
        BigDecimal most = high.signum() < 0 ? high.multiply(positive.low) : high.multiply(positive.high);
        return new Span(least, most);
    }

    Span plus(Span other) {
        return new Span(low.add(other.low), high.add(other.high));
    }

    /** The carbon dioxide that so much carbon becomes. */
    Span burnt() {
        return new Span(burnt(low), burnt(high));
    }

    Span toTheKilogram() {
        return new Span(low.setScale(0, RoundingMode.HALF_UP), high.setScale(0, RoundingMode.HALF_UP));
    }

    public boolean exact() {
        return low.compareTo(high) == 0;
    }

    /** Of kilograms. */
    public String tonnes() {
        return exact() ? tonnes(low) : tonnes(low) + " – " + tonnes(high);
    }

    public String kilograms() {
        return exact() ? Figures.round(low) : Figures.round(low) + " – " + Figures.round(high);
    }

    String written() {
        return exact() ? Figures.whole(low) : "(" + Figures.whole(low) + " – " + Figures.whole(high) + ")";
    }

    private static String tonnes(BigDecimal kilograms) {
        return Figures.decimals(kilograms.movePointLeft(3), 3);
    }

    private static BigDecimal burnt(BigDecimal carbon) {
        return carbon.multiply(CARBON_DIOXIDE).divide(CARBON, ENOUGH, RoundingMode.HALF_UP);
    }
}
