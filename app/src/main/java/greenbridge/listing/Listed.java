package greenbridge.listing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/**
 * Which application became which entry.
 *
 * @param entry public id
 * @param renewed it was there before and lasts longer now
 */
@MappedEntity("listing")
public record Listed(
        int tenantId,
        @Id long applicationId,
        int entryTenantId,
        String entry,
        boolean renewed,
        long listedBy,
        LocalDateTime listedAt) {}
