package greenbridge.product;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a product said, says or will say.
 *
 * @param note why it is new, for everybody
 * @param writtenBy nobody for samples
 * @param publishedAt null while it is a draft, the only time that it changes
 */
@MappedEntity("finance_product_version")
record Version(
        int tenantId,
        @Id long productId,
        int version,
        @TypeDef(type = DataType.JSON) Terms terms,
        @Nullable String note,
        LocalDateTime writtenAt,
        @Nullable Long writtenBy,
        @Nullable LocalDateTime publishedAt,
        @Nullable Long publishedBy) {

    public boolean draft() {
        return publishedAt == null;
    }
}
