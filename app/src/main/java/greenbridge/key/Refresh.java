package greenbridge.key;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What renews the token of a session, once. */
@MappedEntity("refresh_token")
record Refresh(
        @Id String hash,
        String sessionHash,
        LocalDateTime createdAt,
        @Nullable LocalDateTime usedAt) {}
