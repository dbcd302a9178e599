package greenbridge.programme;

import greenbridge.pack.Pack;
import greenbridge.pack.Packs;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
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

    /** Another one for whatever is changed, so that nobody releases what was not on the page. */
    public String print() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((Packs.write(pack) + "\n" + note).getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
