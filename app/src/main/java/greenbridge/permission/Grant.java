package greenbridge.permission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person has in a tenant.
 *
 * @param area the part of the tenant that it is for, null for all of it
 * @param organisationId the organisation that it is for, where the role is of that kind
 * @param untilOn the last day
 * @param takenAt since when it is no more
 */
@MappedEntity("person_grant")
public record Grant(
        int tenantId,
        @Id long id,
        String publicId,
        long personId,
        Role role,
        @Nullable String area,
        @Nullable Long organisationId,
        @Nullable LocalDate untilOn,
        String givenBy,
        LocalDateTime givenAt,
        @Nullable LocalDateTime takenAt) {

    /** What the codes of the areas begin with that it reaches: a city reaches its counties. Empty for all of the tenant. */
    public String reach() {
        return reach(area);
    }

    private static String reach(@Nullable String area) {
        return area == null ? "" : area.replaceFirst("(00){1,2}$", "");
    }

    /** What lies nowhere, null, is for those of the whole tenant. */
    public boolean covers(@Nullable String place) {
        return covers(area, place);
    }

    public static boolean covers(@Nullable String area, @Nullable String place) {
        return area == null || (place != null && place.startsWith(reach(area)));
    }
}
