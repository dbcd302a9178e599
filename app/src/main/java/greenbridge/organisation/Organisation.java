package greenbridge.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation as its home tenant knows it. */
@MappedEntity("organisation")
public record Organisation(
        int tenantId,
        @Id long id,
        String publicId,
        @Nullable String creditCode,
        String nameZh,
        @Nullable String nameEn,
        String kind,
        @Nullable String area,
        @Nullable String industry,
        @TypeDef(type = DataType.JSON) List<String> sectors,
        @TypeDef(type = DataType.JSON) List<String> badges,
        @Nullable String summary,
        @Nullable String summaryEn,
        @TypeDef(type = DataType.JSON) Map<String, Object> data,
        LocalDateTime changedAt,
        boolean sample) {

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }

    public @Nullable String summary(boolean english) {
        return english && summaryEn != null ? summaryEn : summary;
    }
}
