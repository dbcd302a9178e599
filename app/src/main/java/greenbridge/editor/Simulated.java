package greenbridge.editor;

import greenbridge.rule.Verdict;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application as it was handed in last, as far as rules look at it. */
@MappedEntity("submission")
record Simulated(
        int tenantId,
        @Id long applicationId,
        String publicId,
        String nameZh,
        @Nullable String nameEn,
        @TypeDef(type = DataType.JSON) Map<String, Object> answers,
        @TypeDef(type = DataType.JSON) Verdict verdict,
        LocalDateTime submittedAt) {
    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }
}
