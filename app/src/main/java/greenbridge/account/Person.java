package greenbridge.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, or who has begun to have one.
 *
 * @param homeId the portal of the registration, in whose name mails are sent
 * @param totp the secret of the second factor, sealed
 * @param totpStep of the last code that was used: each is good once
 */
@MappedEntity("person")
public record Person(
        @Id long id,
        String publicId,
        int homeId,
        String email,
        @Nullable String phone,
        String name,
        String language,
        @Nullable String password,
        @Nullable LocalDateTime passwordAt,
        @Nullable String totp,
        long totpStep,
        @Nullable LocalDateTime verifiedAt,
        @Nullable LocalDateTime disabledAt,
        LocalDateTime createdAt,
        boolean sample) {

    public boolean active() {
        return verifiedAt != null && disabledAt == null;
    }

    public boolean hasSecondFactor() {
        return totp != null;
    }

    @Override
    public String toString() {
        return "Person " + publicId;
    }
}
