package greenbridge.call;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many a province may recommend in a round of a national programme.
 *
 * @param tenantId the province
 */
@MappedEntity("province_quota")
public record ProvinceQuota(
        int programmeTenantId,
        long programmeId,
        int roundYear,
        @Id int tenantId,
        int quota) {}
