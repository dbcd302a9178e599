package greenbridge.expert;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of one expert for one submission.
 *
 * @param round 1, and one more each time that they are asked to talk
 * @param points by the key of the criterion
 * @param remark why it is scored so, or not at all
 */
@MappedEntity("score")
public record Score(
        int tenantId,
        @Id long id,
        String publicId,
        long drawId,
        long applicationId,
        int submission,
        int round,
        long personId,
        State state,
        @TypeDef(type = DataType.JSON) Map<String, BigDecimal> points,
        @Nullable BigDecimal total,
        @Nullable String remark,
        LocalDateTime askedAt,
        @Nullable LocalDateTime doneAt) {

    public enum State {
        ASKED,
        SCORED,
        /** The expert must not judge this one. */
        RECUSED;

        public String key() {
            return "expert.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return "workbench/scores/" + publicId;
    }
}
