package greenbridge.application;

import greenbridge.rule.Verdict;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * An application as it was handed in, for ever.
 *
 * @param answers numbers as decimals, days as ISO texts, tables as lists of maps
 * @param hash of the printed form, so that two copies can be compared
 */
@MappedEntity("submission")
public record Submission(
        int tenantId,
        @Id long applicationId,
        int number,
        @TypeDef(type = DataType.JSON) Map<String, Object> answers,
        @TypeDef(type = DataType.JSON) Verdict verdict,
        String hash,
        long submittedBy,
        boolean helped,
        boolean late,
        LocalDateTime submittedAt) {}
