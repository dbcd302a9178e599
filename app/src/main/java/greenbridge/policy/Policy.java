package greenbridge.policy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document.
 *
 * @param source the link as its carrier printed it; it may be dead
 * @param standing what is known of its validity beyond what the dates say
 */
@MappedEntity("policy")
public record Policy(
        int tenantId,
        @Id long id,
        String publicId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String documentNumber,
        @TypeDef(type = DataType.JSON) List<String> issuers,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Standing standing,
        @Nullable String source,
        @Nullable String area,
        @TypeDef(type = DataType.JSON) List<String> sectors,
        @TypeDef(type = DataType.JSON) List<Citation> cited,
        @TypeDef(type = DataType.JSON) Detail detail,
        LocalDateTime changedAt) {

    public enum Standing {
        /** 现行 */
        IN_FORCE,
        /** 过期 */
        EXPIRED,
        /** 历史: the years it sets targets for have passed, and no end of validity is printed */
        HISTORICAL,
        /** 不详 */
        UNKNOWN
    }

    /** A document that this one names. */
    @Serdeable
    public record Citation(
            @Nullable String number,
            String title,
            @Nullable String titleEn,
            @Nullable String note) {
        public String title(boolean english) {
            return english && titleEn != null ? titleEn : title;
        }
    }

    @Serdeable
    public record Detail(
            @Nullable String kind,
            boolean titlePrinted,
            @Nullable Integer targetYear,
            @Nullable String remarkZh,
            @Nullable String remarkEn) {
        public @Nullable String remark(boolean english) {
            return english ? remarkEn : remarkZh;
        }
    }

    public String title(boolean english) {
        return english && titleEn != null ? titleEn : titleZh;
    }

    /** The day it is known by: of its release, else of its signature, else from which it holds. */
    public @Nullable LocalDate dated() {
        if (releasedOn != null) {
            return releasedOn;
        }
        return signedOn != null ? signedOn : validFrom;
    }

    /** Printed dates decide; without an end printed, a document whose target years are over is history. */
    public Standing standingOn(LocalDate day) {
        if (validTo != null) {
            boolean begun = validFrom == null || !validFrom.isAfter(day);
            return validTo.isBefore(day) ? Standing.EXPIRED : begun ? Standing.IN_FORCE : Standing.UNKNOWN;
        }
        if (standing == Standing.UNKNOWN && targetsPassed(day)) {
            return Standing.HISTORICAL;
        }
        return standing;
    }

    public boolean targetsPassed(LocalDate day) {
        return detail.targetYear() != null && detail.targetYear() < day.getYear();
    }
}
