package greenbridge.expert;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expert says of the own work.
 *
 * @param sectors codes of the fields to be drawn for
 * @param declared names or codes of organisations with an interest in which somebody cannot judge, a line each
 */
@MappedEntity("expert_profile")
record Profile(
        int tenantId,
        @Id long personId,
        @TypeDef(type = DataType.JSON) List<String> sectors,
        @Nullable String employer,
        @Nullable String employerCode,
        @Nullable String declared,
        LocalDateTime changedAt) {}
