package greenbridge.need;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation offers for a need.
 *
 * @param offer the figures of its contract as greenbridge.proposal.Offer keeps them, where there are any
 * @param typed the draft, which its author alone reads
 * @param handedInAt null while nothing but a draft is there
 */
@MappedEntity("need_response")
public record Response(
        int tenantId,
        @Id long id,
        String publicId,
        long needId,
        long organisationId,
        String organisationName,
        @Nullable @TypeDef(type = DataType.JSON) Map<String, String> offer,
        @Nullable String words,
        @Nullable LocalDate validUntil,
        String organisationPublicId,
        @Nullable String organisationNameEn,
        @TypeDef(type = DataType.JSON) Map<String, String> typed,
        int revision,
        @Nullable LocalDateTime handedInAt,
        @Nullable LocalDateTime withdrawnAt) {

    /** Whether it is one that its need has to deal with. */
    public boolean counts() {
        return handedInAt != null && withdrawnAt == null;
    }

    public String organisation(boolean english) {
        return english && organisationNameEn != null ? organisationNameEn : organisationName;
    }

    public String key() {
        return "need.response." + (withdrawnAt != null ? "withdrawn" : handedInAt != null ? "handed" : "draft");
    }
}
