package greenbridge.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation lets a bank look into a dossier.
 *
 * @param tenantId where the organisation is at home
 * @param projectId public id of the project
 * @param bankName of the day on which it was given
 * @param parts by their names, parted by blanks
 * @param untilOn the last day
 */
@MappedEntity("consent")
public record Consent(
        int tenantId,
        @Id long id,
        String publicId,
        String projectId,
        long organisationId,
        int bankTenantId,
        long bankId,
        String bankName,
        String purpose,
        String parts,
        LocalDate untilOn,
        long givenBy,
        LocalDateTime givenAt,
        @Nullable LocalDateTime withdrawnAt,
        @Nullable Long withdrawnBy) {

    public Set<Part> opened() {
        return Part.read(parts);
    }

    public boolean counts(LocalDate day) {
        return withdrawnAt == null && !day.isAfter(untilOn);
    }

    /** The key of how it stands. */
    public String key(LocalDate day) {
        if (withdrawnAt != null) {
            return "consent.state.withdrawn";
        }
        return counts(day) ? "consent.state.counts" : "consent.state.over";
    }
}
