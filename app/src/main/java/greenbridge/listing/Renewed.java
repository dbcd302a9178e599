package greenbridge.listing;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has to be known of an entry before it can be renewed. */
@Introspected
record Renewed(
        long catalogId,
        @Nullable Integer holderTenantId,
        @Nullable Long holderId,
        @Nullable LocalDate validTo,
        @Nullable String endedAs) {}
