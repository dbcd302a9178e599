package greenbridge.programme;

import greenbridge.catalog.Catalog;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import org.jspecify.annotations.Nullable;

/** A catalog that is there as soon as the rules of its programme are released: one person alone makes nothing public. */
@MappedEntity("planned_catalog")
public record PlannedCatalog(
        int tenantId,
        @Id long programmeId,
        String code,
        @Nullable String entryKind,
        Catalog.Level level,
        String nameZh,
        String nameEn,
        @TypeDef(type = DataType.JSON) Catalog.Detail detail) {}
