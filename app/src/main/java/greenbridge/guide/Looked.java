package greenbridge.guide;

import greenbridge.rule.Rule;
import greenbridge.rule.Test;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of what rules look at.
 *
 * @param figures and facts, in the order of the rules
 * @param judged what only has to be there, or is for a person to judge
 */
record Looked(Set<String> figures, Set<String> judged) {
    static Looked of(List<Rule> rules) {
        var looked = new Looked(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Rule rule : rules) {
            looked.add(rule.test());
            if (rule.when() != null) {
                looked.add(rule.when());
            }
        }
        return looked;
    }

    private void add(Test test) {
        switch (test) {
            case Test.Within within -> figures.add(within.of());
            case Test.Flag flag -> figures.add(flag.of());
            case Test.OneOf oneOf -> figures.add(oneOf.of());
            case Test.Present present -> judged.add(present.of());
            case Test.Judged each -> judged.add(each.of());
            case Test.Any any -> any.tests().forEach(this::add);
            case Test.All all -> all.tests().forEach(this::add);
        }
    }
}
