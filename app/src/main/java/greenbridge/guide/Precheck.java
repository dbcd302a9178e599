package greenbridge.guide;

import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import greenbridge.rule.Derived;
import greenbridge.rule.Result;
import greenbridge.rule.Rule;
import greenbridge.rule.Rules;
import greenbridge.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short form of a pack: only what figures and facts decide. Where a table would have to be filled in, its outcome is asked for;
 * what a person judges is not asked and counts as something to be judged.
 */
final class Precheck {
    private static final String TO_BE_JUDGED = "…";

    private final List<Group> groups;
    private final Set<String> judged;
    private final Rules rules;

    private Precheck(List<Group> groups, Set<String> judged, Rules rules) {
        this.groups = groups;
        this.judged = judged;
        this.rules = rules;
    }

    /** The part of a short form that belongs to a section of the long one. */
    record Group(Section section, List<Asked> asked) {}

    static Precheck of(Pack pack) {
        var rules =
                pack.rules().stream().filter(rule -> rule.kind() != Rule.Kind.J).toList();
        var looked = Looked.of(rules);
        var whole = Rules.of(pack.derived(), List.of());
        var plain = new HashSet<String>();
        var instead = new HashMap<String, Derived>();
        for (String name : looked.figures()) {
            var needed = whole.needs(name);
            if (needed.stream()
                    .allMatch(key ->
                            pack.question(key).filter(each -> !each.table()).isPresent())) {
                plain.addAll(needed);
            } else {
                pack.derived().stream()
                        .filter(each -> each.key().equals(name))
                        .forEach(each -> instead.put(name, each));
            }
        }
        var judged = new HashSet<>(looked.judged());
        judged.removeAll(plain);
        var left = pack.derived().stream()
                .filter(each -> !instead.containsKey(each.key()))
                .toList();
        return new Precheck(groups(pack, plain, instead, whole), Set.copyOf(judged), Rules.of(left, rules));
    }

    List<Group> groups() {
        return groups;
    }

    List<Asked> asked() {
        return groups.stream().flatMap(group -> group.asked().stream()).toList();
    }

    Verdict verdict(Map<String, Object> answers, LocalDate day, int roundYear) {
        var all = new HashMap<String, Object>(answers);
        judged.forEach(key -> all.put(key, TO_BE_JUDGED));
        Verdict found = rules.check(all, day, roundYear);
        return new Verdict(
                found.engine(),
                found.outcome(),
                found.results().stream().map(Precheck::withoutMark).toList());
    }

    private static List<Group> groups(Pack pack, Set<String> plain, Map<String, Derived> instead, Rules whole) {
        var groups = new ArrayList<Group>();
        var left = new LinkedHashMap<>(instead);
        for (Section section : pack.form()) {
            var asked = new ArrayList<Asked>();
            for (Question question : section.questions()) {
                if (plain.contains(question.key())) {
                    asked.add(Asked.of(question));
                }
                left.values().removeIf(derived -> {
                    boolean here = whole.needs(derived.key()).contains(question.key());
                    if (here) {
                        asked.add(Asked.instead(derived));
                    }
                    return here;
                });
            }
            if (!asked.isEmpty()) {
                groups.add(new Group(section, List.copyOf(asked)));
            }
        }
        return List.copyOf(groups);
    }

    private static Result withoutMark(Result result) {
        return new Result(
                result.rule(),
                result.outcome(),
                result.of(),
                TO_BE_JUDGED.equals(result.value()) ? null : result.value(),
                result.min(),
                result.max(),
                result.unit(),
                result.margin(),
                result.parts().stream().map(Precheck::withoutMark).toList());
    }
}
