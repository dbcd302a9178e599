package greenbridge.pack;

import greenbridge.catalog.Field;
import greenbridge.rule.Test;
import java.util.List;

/** Looks whether a test can be made of the answer that it looks at. */
final class Fit {
    private final Pack pack;
    private final Course.Says says;

    Fit(Pack pack, Course.Says says) {
        this.pack = pack;
        this.says = says;
    }

    void look(String at, Test test) {
        switch (test) {
            case Test.Within within -> typed(at, within.of(), Field.Type.INTEGER, Field.Type.DECIMAL, Field.Type.DATE);
            case Test.Flag flag -> typed(at, flag.of(), Field.Type.BOOLEAN);
            case Test.OneOf oneOf -> {
                typed(at, oneOf.of(), Field.Type.CHOICE);
                pack.question(oneOf.of())
                        .map(Question::field)
                        .map(Field::choices)
                        .ifPresent(choices -> oneOf.values().stream()
                                .filter(value -> choices.stream()
                                        .noneMatch(choice -> choice.value().equals(value)))
                                .forEach(value -> says.wrong(at, "pack.problem.choice", value)));
            }
            case Test.Present ignored -> {}
            case Test.Judged ignored -> {}
            case Test.Any any -> any.tests().forEach(each -> look(at, each));
            case Test.All all -> all.tests().forEach(each -> look(at, each));
        }
    }

    /** What a derived value is is seen when it is computed. */
    private void typed(String at, String of, Field.Type... types) {
        pack.question(of)
                .filter(question -> question.table()
                        || !List.of(types).contains(question.field().type()))
                .ifPresent(question -> says.wrong(at, "pack.problem.type", of));
    }
}
