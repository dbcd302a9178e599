package greenbridge.editor;

import greenbridge.call.Call;
import greenbridge.programme.Programmes;
import greenbridge.rule.Outcome;
import greenbridge.rule.Rule;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** What the rules of a draft would have done to the last round. Nobody's application changes by it. */
@Singleton
class Simulations {
    private static final int CHUNK = 500;

    private final RoundRows rounds;
    private final SimulatedRows rows;
    private final Programmes programmes;
    private final Tenants tenants;
    private final Clock clock;

    Simulations(RoundRows rounds, SimulatedRows rows, Programmes programmes, Tenants tenants, Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.programmes = programmes;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Whom a rule puts out. */
    record RuleCount(Rule rule, int out) {}

    /**
     * An application that would fall out.
     *
     * @param before what was found when it was handed in
     * @param rules ids of those that it fails
     */
    record Fallen(Simulated application, Outcome before, List<String> rules) {}

    /**
     * @param out would fall out
     * @param newly of these, who did not fail when they handed in
     * @param back would not fail any more
     * @param open cannot be told by figures alone
     * @param sealed calls that are left out, because nobody reads their applications yet
     */
    record Simulation(
            List<Call> calls,
            int total,
            int out,
            int newly,
            int back,
            int open,
            int sealed,
            List<RuleCount> rules,
            List<Fallen> fallen,
            int more) {}

    /** Over the newest round of the programme: of this tenant, or of all where the national pack is about to change. */
    @ReadOnly
    public Simulation run(Tenant tenant, Draft draft) {
        var programme = draft.programme();
        Collection<Integer> scope = tenant.national()
                ? tenants.everyone("A national pack is tried on what all provinces were handed in")
                        .ids()
                : List.of(tenant.id());
        var all = rounds.of(scope, programme.tenantId(), programme.id());
        var newest = all.stream()
                .filter(call -> call.roundYear() == all.getFirst().roundYear())
                .toList();
        var readable = newest.stream().filter(this::readable).toList();
        var counting = new Counting(draft.pack());
        for (Call call : readable) {
            long after = 0;
            List<Simulated> chunk;
            do {
                chunk = rows.behind(call.tenantId(), call.id(), after, CHUNK);
                chunk.forEach(each -> counting.add(each, call.roundYear()));
                after = chunk.isEmpty() ? after : chunk.getLast().applicationId();
            } while (chunk.size() == CHUNK);
        }
        return counting.done(readable, newest.size() - readable.size());
    }

    /** Nobody reads what is sealed before its call is closed, not even a figure of it. */
    private boolean readable(Call call) {
        return !programmes
                        .version(call.packTenantId(), call.packVersionId())
                        .pack()
                        .sealed()
                || call.at(LocalDateTime.now(clock)) == Call.State.CLOSED;
    }
}
