package greenbridge.editor;

import greenbridge.call.Call;
import greenbridge.pack.Pack;
import greenbridge.programme.Programmes;
import greenbridge.rule.Outcome;
import greenbridge.rule.Result;
import greenbridge.rule.Rule;
import greenbridge.rule.Rules;
import greenbridge.rule.Verdict;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules of a draft would have done to the last round. Nobody's application changes by it. */
@Singleton
class Simulations {
    private static final int CHUNK = 500;
    private static final int SHOWN = 300;

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

    /** Adds up, one application after the other. */
    private static final class Counting {
        private final Pack pack;
        private final Rules rules;
        private final Map<String, Integer> byRule = new TreeMap<>();
        private final List<Fallen> fallen = new ArrayList<>();
        private int total;
        private int out;
        private int newly;
        private int back;
        private int open;

        Counting(Pack pack) {
            this.pack = pack;
            this.rules = Rules.of(pack.derived(), pack.rules());
        }

        void add(Simulated application, int roundYear) {
            Verdict now =
                    rules.check(application.answers(), application.submittedAt().toLocalDate(), roundYear);
            Outcome before = application.verdict().outcome();
            total++;
            if (now.outcome() == Outcome.FAIL) {
                out++;
                newly += before == Outcome.FAIL ? 0 : 1;
                var failed = now.results().stream()
                        .filter(result -> result.outcome() == Outcome.FAIL)
                        .map(Result::rule)
                        .toList();
                failed.forEach(rule -> byRule.merge(rule, 1, Integer::sum));
                if (fallen.size() < SHOWN) {
                    fallen.add(new Fallen(application, before, failed));
                }
            } else {
                back += before == Outcome.FAIL ? 1 : 0;
                open += now.outcome() == Outcome.PASS ? 0 : 1;
            }
        }

        Simulation done(List<Call> calls, int sealed) {
            var known =
                    pack.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity(), (one, again) -> one));
            var counts = byRule.entrySet().stream()
                    .map(entry -> new RuleCount(Objects.requireNonNull(known.get(entry.getKey())), entry.getValue()))
                    .sorted((one, other) -> Integer.compare(other.out(), one.out()))
                    .toList();
            return new Simulation(
                    calls, total, out, newly, back, open, sealed, counts, List.copyOf(fallen), out - fallen.size());
        }
    }
}
