package greenbridge.rule;

import greenbridge.rule.Rules.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks through rules while they are written. */
final class Drafting {
    private static final int DEEPEST = 4;
    private static final int MOST = 200;

    private final Set<String> known;
    private final List<Problem> problems = new ArrayList<>();

    private Drafting(Set<String> known) {
        this.known = known;
    }

    static List<Problem> problems(List<Derived> derived, List<Rule> rules, Set<String> known) {
        var drafting = new Drafting(new HashSet<>(known));
        drafting.known.addAll(Rules.GIVEN);
        derived.forEach(drafting::look);
        var ids = new HashSet<String>();
        for (Rule rule : rules) {
            String at = "rules/" + rule.id();
            if (!ids.add(rule.id())) {
                drafting.wrong(at, "rule.problem.twice", rule.id());
            }
            drafting.look(at, rule.test(), 1);
            if (rule.when() != null) {
                drafting.look(at, rule.when(), 1);
            }
        }
        if (rules.size() > MOST || derived.size() > MOST) {
            drafting.wrong("rules", "rule.problem.many", MOST);
        }
        return List.copyOf(drafting.problems);
    }

    private void look(Derived derived) {
        String at = "derived/" + derived.key();
        switch (Expression.read(derived.expression())) {
            case Expression.Read.Wrong wrong -> problems.add(new Problem(at, wrong.messageKey(), wrong.arguments()));
            case Expression.Read.Sound sound ->
                sound.expression().names().stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> wrong(at, "rule.problem.unknown", name));
        }
        if (!known.add(derived.key())) {
            wrong(at, "rule.problem.twice", derived.key());
        }
    }

    private void look(String at, Test test, int depth) {
        switch (test) {
            case Test.Within within -> {
                named(at, within.of());
                if (within.min() == null && within.max() == null) {
                    wrong(at, "rule.problem.unbounded", within.of());
                }
                if (within.min() != null && within.max() != null && within.min().compareTo(within.max()) > 0) {
                    wrong(at, "rule.problem.bounds", within.of());
                }
            }
            case Test.Flag flag -> named(at, flag.of());
            case Test.OneOf oneOf -> {
                named(at, oneOf.of());
                if (oneOf.values().isEmpty()) {
                    wrong(at, "rule.problem.none", oneOf.of());
                }
            }
            case Test.Present present -> named(at, present.of());
            case Test.Judged judged -> named(at, judged.of());
            case Test.Any any -> group(at, any.tests(), depth);
            case Test.All all -> group(at, all.tests(), depth);
        }
    }

    private void group(String at, List<Test> tests, int depth) {
        if (tests.isEmpty()) {
            wrong(at, "rule.problem.group");
        }
        if (depth == DEEPEST) {
            wrong(at, "rule.problem.deep", DEEPEST);
        } else {
            tests.forEach(test -> look(at, test, depth + 1));
        }
    }

    private void named(String at, String of) {
        if (!known.contains(of)) {
            wrong(at, "rule.problem.unknown", of);
        }
    }

    private void wrong(String at, String messageKey, Object... arguments) {
        problems.add(new Problem(at, messageKey, List.of(arguments)));
    }
}
