package greenbridge.membership;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody states about an organisation, and what an official decided about that.
 *
 * @param organisationId the draft, or the record that is claimed or to be changed
 * @param helped whether a helper with a mandate asked
 * @param note why, in the words of who asks
 * @param decision none while it is open
 */
@MappedEntity("verification")
public record Verification(
        int tenantId,
        @Id long id,
        String publicId,
        long organisationId,
        Kind kind,
        long personId,
        boolean helped,
        @Nullable String area,
        @TypeDef(type = DataType.JSON) Stated stated,
        @Nullable String note,
        LocalDateTime askedAt,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable Long decidedBy,
        @Nullable LocalDateTime decidedAt) {

    public enum Kind {
        /** A draft that wants to be verified. */
        FOUNDING,
        /** Somebody says to belong to what a catalog lists. */
        CLAIM,
        /** Another name or code for what is verified. */
        CHANGE;

        /** The key of its name. */
        public String key() {
            return "membership.verification." + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Decision {
        ACCEPTED,
        /** To be mended and handed in again. */
        RETURNED,
        REFUSED;

        /** The key of its name. */
        public String key() {
            return "membership.decision." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return decision == null;
    }

    public boolean returned() {
        return decision == Decision.RETURNED;
    }

    /** For whoever stated it. */
    public String statementPath() {
        return "workbench/statements/" + publicId;
    }

    /** For the officials. */
    public String path() {
        return "workbench/verifications/" + publicId;
    }
}
