package greenbridge.saving;

import greenbridge.effect.Carrier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What somebody proposes as a plan, before it has a revision. */
public record Terms(
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
        @Nullable Long verifierId) {

    Plan plan(Contract contract, int revision, boolean byCompany, long person, LocalDateTime now) {
        return new Plan(
                contract.tenantId(),
                contract.id(),
                revision,
                carrier,
                baseline,
                baselineFrom,
                baselineTo,
                method,
                words,
                adjustment,
                tce,
                money,
                firstYear,
                years,
                verifierId,
                byCompany,
                person,
                now,
                null,
                null,
                null,
                null);
    }
}
