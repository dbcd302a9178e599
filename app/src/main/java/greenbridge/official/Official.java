package greenbridge.official;

import greenbridge.permission.Role;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a role of a tenant.
 *
 * @param publicId of the grant
 * @param factors that are there beside the password
 */
@Introspected
public record Official(
        String publicId,
        long grantId,
        long personId,
        String personPublicId,
        String name,
        String email,
        Role role,
        @Nullable String area,
        @Nullable LocalDate untilOn,
        LocalDateTime givenAt,
        int factors) {

    /** Without a second factor the role does not count. */
    public boolean secured() {
        return factors > 0;
    }
}
