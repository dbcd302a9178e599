package greenbridge.chance;

import greenbridge.audit.Actor;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has all kept matches of a tenant computed again, once at a time. It is the worker that computes them, need by need. */
@Singleton
public class Runs {
    private final MatchRunRows rows;
    private final KeptNeedRows kept;
    private final Tenants tenants;
    private final Audit audit;
    private final Clock clock;

    Runs(MatchRunRows rows, KeptNeedRows kept, Tenants tenants, Audit audit, Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far a run is. */
    public record Progress(
            boolean running,
            boolean byRule,
            Counted counted,
            LocalDateTime startedAt,
            @Nullable LocalDateTime finishedAt) {}

    /**
     * Whether none was under way.
     *
     * @param person who asked, nobody where the rule had changed
     */
    @Transactional
    public boolean begin(Tenant tenant, @Nullable Long person) {
        var now = LocalDateTime.now(clock);
        long total = kept.since(tenant.id(), now, now).total();
        return rows.begin(tenant.id(), Ids.next(), RuleVersion.NOW, person, now, total) == 1;
    }

    /** The one that runs, or the last one. */
    @ReadOnly
    public Optional<Progress> newest(Tenant tenant) {
        return rows.newest(tenant.id())
                .map(run -> new Progress(
                        run.running(),
                        run.askedBy() == null,
                        run.running() ? counted(run) : run.counted(),
                        run.startedAt(),
                        run.finishedAt()));
    }

    /** What is kept by another rule than today's is computed again without being asked for. */
    @Transactional
    void followTheRule() {
        for (int id : kept.outdated(everyone(), RuleVersion.NOW)) {
            var tenant = tenants.byId(id).orElseThrow();
            if (begin(tenant, null)) {
                audit.write(Line.of(id, Actor.SYSTEM, "matches.asked", "matches", RuleVersion.NOW));
            }
        }
    }

    /** Those of which nothing is left are finished. */
    @Transactional
    void settle() {
        for (MatchRun run : rows.running(everyone())) {
            var counted = counted(run);
            if (counted.left() == 0) {
                rows.finish(
                        run.tenantId(),
                        run.id(),
                        counted.total(),
                        counted.done(),
                        counted.failed(),
                        LocalDateTime.now(clock));
            }
        }
    }

    private Counted counted(MatchRun run) {
        return kept.since(run.tenantId(), run.startedAt(), LocalDateTime.now(clock));
    }

    private List<Integer> everyone() {
        return List.copyOf(tenants.everyone("Each tenant has its own runs").ids());
    }
}
