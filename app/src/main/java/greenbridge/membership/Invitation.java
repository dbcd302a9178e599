package greenbridge.membership;

import greenbridge.permission.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Asks the owner of an address to join an organisation.
 *
 * @param hash of what the link in the mail carries
 * @param scope of the mandate, where the role is that of a helper; reason and days likewise
 * @param untilAt how long the link is good
 */
@MappedEntity("invitation")
public record Invitation(
        int tenantId,
        @Id long id,
        String publicId,
        long organisationId,
        String hash,
        String email,
        Role role,
        @Nullable String scope,
        @Nullable String reason,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        long inviterId,
        String language,
        LocalDateTime sentAt,
        LocalDateTime untilAt,
        @Nullable LocalDateTime usedAt,
        @Nullable LocalDateTime withdrawnAt) {

    boolean open(LocalDateTime now) {
        return usedAt == null && withdrawnAt == null && untilAt.isAfter(now);
    }

    public LocalDate lastDay() {
        return untilAt.toLocalDate();
    }
}
