package greenbridge.supervision;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** An entry whose holder should hear of its last day. */
@Introspected
record Expiring(
        int tenantId,
        String entry,
        long catalogId,
        int holderTenantId,
        long holderId,
        LocalDate validTo,
        String title) {}
