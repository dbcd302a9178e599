package greenbridge.need;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One thing that an answer has to say yes or no to.
 *
 * @param must whether it has to be met; otherwise it is nice to have
 */
@MappedEntity("need_requirement")
public record Requirement(int tenantId, long needId, @Id long id, int place, String text, boolean must) {
    /** The field of a form in which it is answered. */
    public String field() {
        return "verdict-" + id;
    }

    public String wordsField() {
        return "words-" + id;
    }

    public String key() {
        return must ? "need.must" : "need.nice";
    }
}
