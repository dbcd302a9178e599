package greenbridge.saving;

import greenbridge.effect.Carrier;
import greenbridge.effect.Span;
import greenbridge.market.Figures;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in a year.
 *
 * @param plan revision of the plan that it is held against
 * @param revision goes up with every step
 * @param amounts saved, by the name of the carrier
 * @param money saved, in 万元
 * @param factorsOn the day whose factors made the sums, which are in kilograms
 * @param verifierId the organisation that decided
 * @param reason of a return
 */
@MappedEntity("saving_report")
public record Report(
        int tenantId,
        @Id long id,
        String publicId,
        long contractId,
        int ofYear,
        int plan,
        State state,
        int revision,
        @TypeDef(type = DataType.JSON) Map<String, String> amounts,
        BigDecimal money,
        @Nullable String words,
        String formula,
        LocalDate factorsOn,
        BigDecimal coalLow,
        BigDecimal coalHigh,
        @Nullable BigDecimal co2Low,
        @Nullable BigDecimal co2High,
        boolean byCompany,
        long enteredBy,
        LocalDateTime enteredAt,
        @Nullable Long verifierId,
        @Nullable Long decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String reason) {

    public enum State {
        ENTERED,
        VERIFIED,
        RETURNED;

        public String key() {
            return "saving.report." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean verified() {
        return state == State.VERIFIED;
    }

    public Span coal() {
        return new Span(coalLow, coalHigh);
    }

    public @Nullable Span co2() {
        return co2Low == null || co2High == null ? null : new Span(co2Low, co2High);
    }

    public String moneyWritten() {
        return Figures.whole(money);
    }

    Map<Carrier, BigDecimal> saved() {
        var saved = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        amounts.forEach((carrier, amount) -> saved.put(Carrier.valueOf(carrier), new BigDecimal(amount)));
        return saved;
    }
}
