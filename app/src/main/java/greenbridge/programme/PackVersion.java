package greenbridge.programme;

import greenbridge.pack.Pack;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The pack of one tenant for a programme, in one version.
 *
 * @param own what this tenant says itself, as JSON: all of it where the programme is its own, else its changes of the national pack
 * @param baseVersion the national version that it changes
 * @param pack complete, with what is inherited
 */
@MappedEntity("pack_version")
public record PackVersion(
        int tenantId,
        @Id long id,
        int programmeTenantId,
        long programmeId,
        int version,
        State state,
        String own,
        @Nullable Integer baseVersion,
        @TypeDef(type = DataType.JSON) Pack pack,
        @Nullable String note,
        @Nullable Long draftedBy,
        LocalDateTime draftedAt,
        @Nullable Long decidedBy,
        @Nullable LocalDateTime decidedAt) {

    public enum State {
        DRAFT,
        /** Waits for a second person. */
        PROPOSED,
        RELEASED,
        REFUSED;

        public String key() {
            return "programme.version." + name().toLowerCase(Locale.ROOT);
        }
    }
}
