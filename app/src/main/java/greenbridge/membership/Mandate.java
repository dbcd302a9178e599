package greenbridge.membership;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody from outside may do for an organisation, from when until when and why.
 *
 * @param grantId the role that goes with it and ends on the same day
 */
@MappedEntity("mandate")
public record Mandate(
        int tenantId,
        @Id long id,
        String publicId,
        long organisationId,
        long personId,
        long grantId,
        String scope,
        String reason,
        LocalDate fromOn,
        LocalDate untilOn,
        String givenBy,
        LocalDateTime givenAt,
        @Nullable LocalDateTime endedAt) {

    /** The end of a message key. */
    String standing(LocalDate today) {
        if (endedAt != null) {
            return "ended";
        }
        return today.isBefore(fromOn) ? "coming" : today.isAfter(untilOn) ? "over" : "inForce";
    }
}
