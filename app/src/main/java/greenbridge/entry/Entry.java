package greenbridge.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** The part of an entry that never changes. */
@MappedEntity("entry")
public record Entry(
        int tenantId,
        @Id long id,
        String publicId,
        long catalogId,
        long batchId,
        String kind,
        String number,
        @Nullable Integer holderTenantId,
        @Nullable Long holderId,
        boolean sample) {}
