package greenbridge.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalog as one document issued it. */
@MappedEntity("edition")
public record Edition(
        int tenantId,
        @Id long id,
        long catalogId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String documentNumber,
        @TypeDef(type = DataType.JSON) List<String> issuers,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long supersedesId,
        @Nullable String source,
        boolean sample) {}
