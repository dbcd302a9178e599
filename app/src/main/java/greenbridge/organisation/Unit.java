package greenbridge.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as those see it who act for it or decide about it.
 *
 * @param creditCode none while it is a draft: nobody occupies the code of another by stating it
 * @param headId of which it is a branch; only since {@code headAgreedAt}
 * @param headSees whether members of the head may look into it
 */
@MappedEntity("organisation")
public record Unit(
        int tenantId,
        @Id long id,
        String publicId,
        @Nullable String creditCode,
        String nameZh,
        @Nullable String nameEn,
        String kind,
        @Nullable String area,
        @Nullable String industry,
        @Nullable String summary,
        @Nullable String summaryEn,
        @TypeDef(type = DataType.JSON) Map<String, Object> data,
        LocalDateTime changedAt,
        boolean sample,
        State state,
        @Nullable LocalDateTime verifiedAt,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail,
        @Nullable Long headId,
        @Nullable LocalDateTime headAgreedAt,
        boolean headSees,
        @Nullable Long mergedInto) {

    /** The kinds that there are, in the order of forms. */
    public static final List<String> KINDS =
            List.of("enterprise", "emc", "bank", "agency", "service", "association", "park", "government");

    /** How sure the portal is of it. */
    public enum State {
        /** A catalog knows it; nobody acts for it. */
        LISTED,
        /** Somebody entered it; only its members and officials see it. */
        DRAFT,
        VERIFIED,
        /** Another record has taken its place. */
        MERGED
    }

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }

    public boolean verified() {
        return state == State.VERIFIED;
    }

    public String web() {
        return data.getOrDefault("website", "").toString();
    }

    public String path() {
        return "workbench/organisations/" + publicId;
    }
}
