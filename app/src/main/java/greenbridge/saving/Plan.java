package greenbridge.saving;

import greenbridge.effect.Carrier;
import greenbridge.market.Figures;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * By what a saving is measured.
 *
 * @param baseline what was used in a year before, in the unit of the carrier
 * @param adjustment when and how the baseline changes
 * @param tce promised for each year, as is the money in 万元
 * @param byCompany whose the plan is; the other side confirms it
 */
@MappedEntity("saving_plan")
public record Plan(
        int tenantId,
        @Id long contractId,
        int revision,
        Carrier carrier,
        BigDecimal baseline,
        LocalDate baselineFrom,
        LocalDate baselineTo,
        Method method,
        String words,
        String adjustment,
        BigDecimal tce,
        BigDecimal money,
        int firstYear,
        int years,
        @Nullable Long verifierId,
        boolean byCompany,
        long proposedBy,
        LocalDateTime proposedAt,
        @Nullable Long confirmedBy,
        @Nullable LocalDateTime confirmedAt,
        @Nullable String verifierName,
        @Nullable String verifierNameEn) {

    public int lastYear() {
        return firstYear + years - 1;
    }

    public boolean covers(int year) {
        return year >= firstYear && year <= lastYear();
    }

    public @Nullable String verifier(boolean english) {
        return english && verifierNameEn != null ? verifierNameEn : verifierName;
    }

    public String baselineWritten() {
        return Figures.whole(baseline);
    }

    public String tceWritten() {
        return Figures.whole(tce);
    }

    public String moneyWritten() {
        return Figures.whole(money);
    }
}
