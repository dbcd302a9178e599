package greenbridge.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One browser or program in which somebody is signed in.
 *
 * @param hash of the id that the token carries
 * @param untilAt the latest end; an idle one ends before
 */
@MappedEntity("session")
public record Session(
        @Id String hash,
        String publicId,
        long personId,
        LocalDateTime createdAt,
        LocalDateTime seenAt,
        LocalDateTime untilAt,
        boolean secondFactor,
        String device,
        String address,
        @Nullable LocalDateTime endedAt) {}
