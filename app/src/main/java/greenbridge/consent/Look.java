package greenbridge.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of a bank looked.
 *
 * @param name of the person on that day
 * @param parts that were shown
 * @param paper name of the one that was taken away, if one was
 */
@MappedEntity("consent_look")
public record Look(
        int tenantId,
        @Id long id,
        long consentId,
        long personId,
        String name,
        String parts,
        @Nullable String paper,
        LocalDateTime at) {
    public Set<Part> seen() {
        return Part.read(parts);
    }
}
