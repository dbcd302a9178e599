package greenbridge.recommendation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bank offers the enterprise; it decides on the loan later and by its own rules.
 *
 * @param amount 万元
 * @param rate in words
 * @param product public id of a finance product
 * @param acceptedProject the project, while this is the offer that was accepted for it: the database holds one
 */
@MappedEntity("loan_offer")
public record LoanOffer(
        int tenantId,
        @Id long id,
        String publicId,
        long recommendationId,
        String project,
        long amount,
        int months,
        String rate,
        @Nullable String product,
        LocalDate validUntil,
        @Nullable String note,
        State state,
        @Nullable String acceptedProject,
        long madeBy,
        LocalDateTime madeAt,
        @Nullable Long answeredBy,
        @Nullable LocalDateTime answeredAt) {

    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** The bank made another one. */
        REPLACED;

        public String key() {
            return "recommendation.offer.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open(LocalDate day) {
        return state == State.OPEN && !validUntil.isBefore(day);
    }

    public boolean lapsed(LocalDate day) {
        return state == State.OPEN && validUntil.isBefore(day);
    }
}
