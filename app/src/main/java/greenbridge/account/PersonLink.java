package greenbridge.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to somebody to be used once.
 *
 * @param email that becomes the address once the link is followed
 * @param phone likewise
 */
@MappedEntity("person_link")
record PersonLink(
        @Id String hash,
        long personId,
        Purpose purpose,
        LocalDateTime untilAt,
        @Nullable LocalDateTime usedAt,
        @Nullable String email,
        @Nullable String phone) {
    enum Purpose {
        VERIFY,
        RESET,
        EMAIL
    }
}
