package greenbridge.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a programme.
 *
 * @param id as the source or the domain names it, such as LG-E1
 * @param clause the words of the source, in the language of the source
 * @param when the rule counts only where this passes; null where it always counts
 * @param evidence keys of the places for documents that prove it
 * @param advice what would change the result, where the figures do not say it themselves
 */
@Serdeable
public record Rule(
        String id,
        Kind kind,
        String zh,
        String en,
        @Nullable String clause,
        Test test,
        @Nullable Test when,
        List<String> evidence,
        @Nullable Advice advice) {

    public Rule {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    public enum Kind {
        /** Figures decide. */
        N,
        /** True or not, with a document. */
        B,
        /** A person judges; a machine only sees that something is there to be judged. */
        J,
        /** Whoever meets it is out. Its test says what must hold, as of every other rule. */
        X
    }

    @Serdeable
    public record Advice(String zh, String en) {}

    public String label(boolean english) {
        return english ? en : zh;
    }
}
