package greenbridge.reference;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Field;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of ledger/catalogs.json: a catalog as the source texts name it, and who keeps one. */
@Serdeable
record CatalogFile(
        String code,
        Catalog.Form form,
        List<String> tenants,
        Catalog.Level level,
        String nameZh,
        String nameEn,
        @Nullable String descriptionZh,
        @Nullable String descriptionEn,
        @Nullable String owner,
        @Nullable String usedBy,
        Catalog.@Nullable Source source,
        @Nullable String rulesZh,
        @Nullable String rulesEn,
        @Nullable String entryKind,
        @Nullable String schema,
        @Nullable List<String> sectors,
        @Nullable List<String> related,
        @Nullable String remarkZh,
        @Nullable String remarkEn) {

    Catalog in(int tenantId, boolean national, long id, int position) {
        return new Catalog(
                tenantId,
                id,
                code,
                form,
                entryKind,
                national ? Catalog.Level.NATIONAL : Catalog.Level.PROVINCE,
                nameZh,
                nameEn,
                position,
                new Catalog.Detail(
                        descriptionZh,
                        descriptionEn,
                        owner,
                        usedBy,
                        source,
                        rulesZh,
                        rulesEn,
                        remarkZh,
                        remarkEn,
                        sectors,
                        related));
    }

    /** A schema of ledger/schemas.json. */
    @Serdeable
    record SchemaFile(int version, List<Field> fields) {}
}
