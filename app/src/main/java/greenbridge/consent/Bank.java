package greenbridge.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A verified bank that a dossier can be opened to. */
@MappedEntity("organisation")
public record Bank(
        int tenantId,
        @Id long id,
        String publicId,
        String nameZh,
        @Nullable String nameEn) {
    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }
}
