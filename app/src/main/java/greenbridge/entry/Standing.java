package greenbridge.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an entry stands in the books: its latest version, whether that is in effect yet or not. For whoever is about to write. */
@MappedEntity("entry")
public record Standing(
        int tenantId,
        @Id long id,
        String publicId,
        String number,
        boolean sample,
        String batchCode,
        @Nullable String creditCode,
        @Nullable String holderName,
        @Nullable String holderNameEn,
        @Nullable String holderArea,
        int version,
        int schemaVersion,
        @TypeDef(type = DataType.JSON) Content content,
        Status stage,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
