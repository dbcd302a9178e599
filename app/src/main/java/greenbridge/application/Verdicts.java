package greenbridge.application;

import greenbridge.call.Call;
import greenbridge.pack.Pack;
import greenbridge.rule.Derived;
import greenbridge.rule.Outcome;
import greenbridge.rule.Rule;
import greenbridge.rule.Rules;
import greenbridge.rule.Verdict;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the rules of a pack say of answers. A released pack never changes, so its rules are made ready once. */
@Singleton
class Verdicts {
    private final Map<Key, Rules> ready = new ConcurrentHashMap<>();

    private record Key(int keeper, long version) {}

    Verdict of(Matter matter, Map<String, Object> values, LocalDate day) {
        return rules(matter.call(), matter.pack())
                .check(values, day, matter.call().roundYear());
    }

    /** The answers with the totals that follow from them. */
    Map<String, Object> complete(Matter matter, Map<String, Object> values, LocalDate day) {
        var pack = matter.pack();
        var derived =
                rules(matter.call(), pack).values(values, day, matter.call().roundYear());
        var all = new LinkedHashMap<>(values);
        pack.questions()
                .filter(question -> question.computed())
                .forEach(question -> Optional.ofNullable(derived.get(question.key()))
                        .flatMap(total -> Content.value(question, total))
                        .ifPresent(value -> all.put(question.key(), value)));
        return all;
    }

    /** Whether a rule says that nobody may be let in who does not meet it. */
    static boolean excludes(Pack pack, Verdict verdict) {
        return verdict.results().stream()
                .filter(result -> result.outcome() == Outcome.FAIL)
                .anyMatch(result -> pack.rule(result.rule())
                        .filter(rule -> rule.kind() == Rule.Kind.X)
                        .isPresent());
    }

    private Rules rules(Call call, Pack pack) {
        return ready.computeIfAbsent(
                new Key(call.packTenantId(), call.packVersionId()), key -> Rules.of(derived(pack), pack.rules()));
    }

    /** Totals first: what is derived may use them. */
    private static List<Derived> derived(Pack pack) {
        Stream<Derived> totals = pack.questions()
                .flatMap(question -> Stream.ofNullable(question.total())
                        .map(total -> new Derived(
                                question.key(),
                                question.field().zh(),
                                question.field().en(),
                                question.field().unit(),
                                total)));
        return Stream.concat(totals, pack.derived().stream()).toList();
    }
}
