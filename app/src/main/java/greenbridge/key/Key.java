package greenbridge.key;

import greenbridge.permission.Permission;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key of a person for a program.
 *
 * @param scopes names of permissions, parted by blanks
 * @param secondFactor whether whoever made it had proved it; roles that need one are not there without
 * @param untilOn the last day
 */
@MappedEntity("api_key")
public record Key(
        int tenantId,
        @Id long id,
        String publicId,
        long personId,
        String name,
        String hash,
        String scopes,
        boolean secondFactor,
        LocalDate untilOn,
        LocalDateTime createdAt,
        @Nullable LocalDateTime usedAt,
        @Nullable LocalDateTime endedAt) {

    /** A permission that there is no more is not there. */
    public Set<Permission> permissions() {
        return Arrays.stream(Permission.values())
                .filter(permission -> (" " + scopes + " ").contains(" " + permission.name() + " "))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean open(LocalDate today) {
        return endedAt == null && !untilOn.isBefore(today);
    }
}
