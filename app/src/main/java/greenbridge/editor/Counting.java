package greenbridge.editor;

import greenbridge.call.Call;
import greenbridge.pack.Pack;
import greenbridge.rule.Outcome;
import greenbridge.rule.Result;
import greenbridge.rule.Rule;
import greenbridge.rule.Rules;
import greenbridge.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up what the rules of a pack would have done, one application after the other. */
final class Counting {
    private static final int SHOWN = 300;

    private final Pack pack;
    private final Rules rules;
    private final Map<String, Integer> byRule = new TreeMap<>();
    private final List<Simulations.Fallen> fallen = new ArrayList<>();
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
                fallen.add(new Simulations.Fallen(application, before, failed));
            }
        } else {
            back += before == Outcome.FAIL ? 1 : 0;
            open += now.outcome() == Outcome.PASS ? 0 : 1;
        }
    }

    Simulations.Simulation done(List<Call> calls, int sealed) {
        var known = pack.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity(), (one, again) -> one));
        var counts = byRule.entrySet().stream()
                .map(entry ->
                        new Simulations.RuleCount(Objects.requireNonNull(known.get(entry.getKey())), entry.getValue()))
                .sorted((one, other) -> Integer.compare(other.out(), one.out()))
                .toList();
        return new Simulations.Simulation(
                calls, total, out, newly, back, open, sealed, counts, List.copyOf(fallen), out - fallen.size());
    }
}
