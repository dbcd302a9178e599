package greenbridge.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry that is about to be listed: everything but the identifiers. */
public record Draft(
        int tenantId,
        long catalogId,
        long batchId,
        String kind,
        String number,
        @Nullable Integer holderTenantId,
        @Nullable Long holderId,
        boolean sample,
        int schemaVersion,
        Content content,
        Status stage,
        LocalDate effectiveOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
