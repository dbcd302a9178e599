package greenbridge.chance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * All kept matches of a tenant computed again.
 *
 * @param askedBy nobody where it began because the rule had changed
 * @param total what it came to in the end, as done and failed; while it runs the needs are counted
 */
@MappedEntity("match_run")
record MatchRun(
        int tenantId,
        @Id long id,
        String ruleVersion,
        @Nullable Long askedBy,
        LocalDateTime startedAt,
        int total,
        int done,
        int failed,
        @Nullable LocalDateTime finishedAt) {

    boolean running() {
        return finishedAt == null;
    }

    Counted counted() {
        return new Counted(total, done, failed);
    }
}
