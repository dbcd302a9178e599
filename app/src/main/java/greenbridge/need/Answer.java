package greenbridge.need;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a response says to one requirement. */
@MappedEntity("need_answer")
public record Answer(
        int tenantId,
        @Id long responseId,
        long requirementId,
        Verdict verdict,
        @Nullable String words) {

    public enum Verdict {
        YES,
        PARTLY,
        NO;

        public String key() {
            return "need.verdict." + name().toLowerCase(Locale.ROOT);
        }
    }
}
