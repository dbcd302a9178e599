package greenbridge.demonstration;

import greenbridge.catalog.Indicator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One site at which something was shown to work. */
@MappedEntity("demonstration")
public record Demonstration(
        int tenantId,
        @Id long id,
        String publicId,
        String titleZh,
        @Nullable String titleEn,
        @Nullable Integer holderTenantId,
        @Nullable Long holderId,
        @Nullable String area,
        @Nullable String industry,
        @TypeDef(type = DataType.JSON) List<String> sectors,
        @Nullable String summary,
        @Nullable String summaryEn,
        @Nullable LocalDate completedOn,
        @TypeDef(type = DataType.JSON) Measures data,
        LocalDateTime changedAt,
        boolean sample) {

    public String title(boolean english) {
        return english && titleEn != null ? titleEn : titleZh;
    }

    public @Nullable String summary(boolean english) {
        return english && summaryEn != null ? summaryEn : summary;
    }

    /** The figure that stands beside the title in a list. */
    public Optional<Indicator> leading() {
        return data.indicators() == null
                ? Optional.empty()
                : data.indicators().stream().findFirst();
    }
}
