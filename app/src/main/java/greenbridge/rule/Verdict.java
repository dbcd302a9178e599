package greenbridge.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a check found, rule by rule, in the order of the rules; those that do not count for these answers are not in it.
 *
 * @param engine version of the engine that found it
 */
@Serdeable
public record Verdict(int engine, Outcome outcome, List<Result> results) {
    public Verdict {
        results = results == null ? List.of() : List.copyOf(results);
    }

    public long count(Outcome wanted) {
        return results.stream().filter(result -> result.outcome() == wanted).count();
    }
}
