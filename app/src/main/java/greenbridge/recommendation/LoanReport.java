package greenbridge.recommendation;

import greenbridge.market.Figures;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise reports of a year after the loan.
 *
 * @param benefit cost saved and income gained that year as the enterprise states it, 万元; null where it does not
 * @param measured as {@link Savings} writes them
 * @param factorsOn the day whose factors count for it
 * @param verifier who measured or checked it, where a third party did
 */
@MappedEntity("loan_report")
public record LoanReport(
        int tenantId,
        @Id long id,
        String publicId,
        long recommendationId,
        int year,
        String production,
        String finance,
        String environment,
        @Nullable String innovation,
        @Nullable BigDecimal benefit,
        String measured,
        LocalDate factorsOn,
        @Nullable String verifier,
        long enteredBy,
        LocalDateTime enteredAt) {

    public @Nullable String benefitWritten() {
        return benefit == null ? null : Figures.decimals(benefit, 2);
    }
}
