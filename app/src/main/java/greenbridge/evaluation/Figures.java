package greenbridge.evaluation;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a city sums up.
 *
 * @param outputValue and taxRelief in 万元, with how many reports say nothing of it
 */
@Serdeable
public record Figures(
        long filings,
        List<Amount> amounts,
        BigDecimal outputValue,
        long withoutOutput,
        BigDecimal taxRelief,
        long withoutRelief) {
    public Figures {
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
        outputValue = outputValue == null ? BigDecimal.ZERO : outputValue;
        taxRelief = taxRelief == null ? BigDecimal.ZERO : taxRelief;
    }

    /** Of one kind, in tonnes. */
    @Serdeable
    public record Amount(String kind, BigDecimal own, BigDecimal received) {
        public BigDecimal all() {
            return own.add(received);
        }
    }

    public BigDecimal own() {
        return amounts.stream().map(Amount::own).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal received() {
        return amounts.stream().map(Amount::received).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal all() {
        return own().add(received());
    }
}
