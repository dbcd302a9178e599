package greenbridge.ban;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation is refused by a programme.
 *
 * @param ground its code in the pack
 * @param until the first day on which it may apply again
 * @param entry public id of the entry that was taken away
 */
@MappedEntity("ban")
public record Ban(
        int tenantId,
        @Id long id,
        String publicId,
        long organisationId,
        int programmeTenantId,
        long programmeId,
        String ground,
        String reason,
        LocalDate since,
        LocalDate until,
        @Nullable String entry,
        long decidedBy) {}
