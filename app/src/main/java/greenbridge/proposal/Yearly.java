package greenbridge.proposal;

import java.math.BigDecimal;
import java.util.List;

/** A figure for each year, the first being year 1; after the last one given it stays as that was. */
public record Yearly(List<BigDecimal> values) {
    static final Yearly NOTHING = of(BigDecimal.ZERO);

    public Yearly {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A year needs a figure");
        }
    }

    static Yearly of(BigDecimal... values) {
        return new Yearly(List.of(values));
    }

    public BigDecimal in(int year) {
        return values.get(Math.min(year, values.size()) - 1);
    }
}
