package greenbridge.enquiry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one side says came of an enquiry.
 *
 * @param amount 万元
 */
@MappedEntity("enquiry_outcome")
public record Outcome(
        int tenantId,
        @Id long enquiryId,
        Side side,
        Result result,
        @Nullable Long amount,
        @Nullable LocalDate startsOn,
        Result.@Nullable Reason reason,
        @Nullable String words,
        long toldBy,
        LocalDateTime toldAt) {

    /** Why nothing came of it each side sees in its own way; what was agreed has one figure and one day. */
    public boolean agrees(Outcome other) {
        return result == other.result
                && (result == Result.LOST
                        || (Objects.equals(amount, other.amount) && Objects.equals(startsOn, other.startsOn)));
    }
}
