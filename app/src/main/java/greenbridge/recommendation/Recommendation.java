package greenbridge.recommendation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project and one bank. What is said of the project stays as it was on the day.
 *
 * @param project public id in the library; none where a bank proposes what is not there yet
 * @param collateral codes, by commas
 * @param loan wanted, 万元
 * @param promised yearly savings, as {@link Savings} writes them
 * @param opinion why it is recommended
 * @param criteria which of (a) to (d) the authority has checked
 * @param revision goes up with every step
 * @param reason why it was declined or ended
 * @param disbursedAmount 万元, as the bank entered it
 * @param reportDue the next report after the loan
 * @param successful a case worth copying, says the bank
 * @param policy the list or measure that took up what a bank proposed
 */
@MappedEntity("recommendation")
public record Recommendation(
        int tenantId,
        @Id long id,
        String publicId,
        Direction direction,
        @Nullable String project,
        String title,
        long organisationId,
        String organisationName,
        long bankId,
        String bankName,
        @Nullable String area,
        @Nullable String industry,
        @Nullable Integer priorityArea,
        String collateral,
        @Nullable Long loan,
        String promised,
        @Nullable String opinion,
        @Nullable String risks,
        @Nullable String conditions,
        boolean firstLook,
        boolean firstPlan,
        boolean firstPayment,
        @Nullable LocalDate validTo,
        State state,
        int revision,
        LocalDateTime stateSince,
        long madeBy,
        LocalDateTime madeAt,
        @Nullable LocalDateTime recommendedAt,
        String criteria,
        @Nullable String reason,
        @Nullable Long disbursedAmount,
        @Nullable LocalDate disbursedOn,
        @Nullable LocalDate reportDue,
        @Nullable Standing standing,
        boolean successful,
        @Nullable String policy) {

    /** The four conditions of the notice. */
    static final String ALL_CRITERIA = "abcd";

    public String path() {
        return "workbench/recommendations/" + publicId;
    }

    /** The bank did not take it in time. */
    public boolean lapsed(LocalDate day) {
        return direction == Direction.MIIT_SIDE
                && state == State.RECOMMENDED
                && validTo != null
                && validTo.isBefore(day);
    }

    public boolean outgoing() {
        return direction == Direction.MIIT_SIDE;
    }

    public boolean priority() {
        return firstLook || firstPlan || firstPayment;
    }

    public List<String> collaterals() {
        return Arrays.stream(collateral.split(",", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whether the enterprise may know of it. */
    boolean toldToOwner() {
        return recommendedAt != null && (outgoing() || state == State.TAKEN_UP);
    }
}
