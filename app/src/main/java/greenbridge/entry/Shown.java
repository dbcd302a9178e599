package greenbridge.entry;

import greenbridge.catalog.Catalog;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry as the public sees it in one portal on one day. */
@MappedEntity("entry")
public record Shown(
        int tenantId,
        @Id long id,
        String publicId,
        String kind,
        String number,
        boolean sample,
        Status status,
        LocalDate statusFrom,
        LocalDate statusUntil,
        int version,
        int schemaVersion,
        @TypeDef(type = DataType.JSON) Content content,
        @Nullable String reason,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate suspendedTo,
        long catalogId,
        String catalogCode,
        Catalog.Level level,
        String catalogNameZh,
        String catalogNameEn,
        long batchId,
        String batchCode,
        String batchTitleZh,
        @Nullable String batchTitleEn,
        @Nullable LocalDate publishedOn,
        @Nullable Integer holderTenantId,
        @Nullable Long holderId,
        @Nullable String holderPublicId,
        @Nullable String holderName,
        @Nullable String holderNameEn,
        @Nullable String creditCode,
        @Nullable String area,
        @Nullable String note) {

    private static final String COLUMNS = """
             e.tenant_id, e.id, e.public_id, e.kind, e.number, e.sample,
              p.status, p.from_on AS status_from, p.until_on AS status_until,
              v.version, v.schema_version, v.content, v.reason, v.valid_from, v.valid_to, v.suspended_to,
              c.id AS catalog_id, c.code AS catalog_code, c.level, c.name_zh AS catalog_name_zh, c.name_en AS catalog_name_en,
              b.id AS batch_id, b.code AS batch_code, b.title_zh AS batch_title_zh, b.title_en AS batch_title_en, b.published_on,
              e.holder_tenant_id, e.holder_id, o.public_id AS holder_public_id, o.name_zh AS holder_name, o.name_en AS holder_name_en,
              o.credit_code, COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.area')), o.area) AS area, s.note
            """;

    /** The version and the status that hold on the day. */
    private static final String ON_THE_DAY = """
            JOIN entry_period p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
              AND p.from_on <= :day AND p.until_on > :day AND p.status <> 'UPCOMING'
            JOIN entry_version v ON v.tenant_id = p.tenant_id AND v.entry_id = p.entry_id AND v.version = p.version
            JOIN catalog c ON c.tenant_id = e.tenant_id AND c.id = e.catalog_id
            JOIN batch b ON b.tenant_id = e.tenant_id AND b.id = e.batch_id AND COALESCE(b.published_on, '1970-01-01') <= :day
            LEFT JOIN organisation o ON o.tenant_id = e.holder_tenant_id AND o.id = e.holder_id
            WHERE s.kind = 'entry' AND (s.tenant_id = :viewer OR (s.tenant_id = 1 AND s.owner_id = 1))
            """;

    /** What every read of entries has in common. */
    static final String SELECT = "SELECT" + COLUMNS + """
            FROM showing s
            JOIN entry e ON e.tenant_id = s.owner_id AND e.id = s.subject_id
            """ + ON_THE_DAY;

    /**
     * The same for going through the books of one owner in their order: the entries come first, by their key, so that a
     * page costs the same wherever in a large catalog it lies.
     */
    static final String IN_ORDER = "SELECT STRAIGHT_JOIN" + COLUMNS + """
            FROM entry e
            JOIN showing s ON s.tenant_id = :owner AND s.kind = 'entry' AND s.public_id = e.public_id
            """ + ON_THE_DAY + " AND e.tenant_id = :owner";

    /** The same for what one holder has, the latest first: it has as few or as many, whatever else there is. */
    static final String OF_HOLDER = "SELECT STRAIGHT_JOIN" + COLUMNS + """
            FROM entry e FORCE INDEX (entry_of_holder)
            JOIN showing s ON s.owner_id = e.tenant_id AND s.kind = 'entry' AND s.subject_id = e.id
            """ + ON_THE_DAY
            + " AND e.holder_tenant_id = :holderTenantId AND e.holder_id = :holderId";

    public String title(boolean english) {
        return english && content.titleEn() != null ? content.titleEn() : content.title();
    }

    public @Nullable String summary(boolean english) {
        return english && content.summaryEn() != null ? content.summaryEn() : content.summary();
    }

    public String catalogName(boolean english) {
        return english ? catalogNameEn : catalogNameZh;
    }

    public String batchTitle(boolean english) {
        return english && batchTitleEn != null ? batchTitleEn : batchTitleZh;
    }

    public @Nullable String holder(boolean english) {
        return english && holderNameEn != null ? holderNameEn : holderName;
    }
}
