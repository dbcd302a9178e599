package greenbridge.pack;

import greenbridge.catalog.Field;
import greenbridge.pack.Packs.Problem;
import greenbridge.rule.Derived;
import greenbridge.rule.Rule;
import greenbridge.rule.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether the parts of a pack fit together. The way, dates and lists are {@link Course}'s, tests are {@link Fit}'s. */
final class Soundness {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Pack pack;
    private final List<Problem> problems = new ArrayList<>();

    Soundness(Pack pack) {
        this.pack = pack;
    }

    List<Problem> problems() {
        if (pack.questions().findAny().isEmpty()) {
            wrong("form", "pack.problem.form");
        }
        once("form", pack.form(), Section::key);
        once("form", pack.questions().toList(), Question::key);
        once("evidence", pack.evidence(), Evidence::key);
        pack.form().forEach(section -> named("form/" + section.key(), section.zh(), section.en()));
        pack.form()
                .forEach(section -> section.questions()
                        .forEach(question -> question("form/" + section.key() + "/" + question.key(), question)));
        pack.evidence().forEach(each -> named("evidence/" + each.key(), each.zh(), each.en()));
        pack.derived().forEach(each -> named("derived/" + each.key(), each.zh(), each.en()));
        rules();
        new Course(pack, this::wrong).look();
        return List.copyOf(problems);
    }

    private void question(String at, Question question) {
        Field field = question.field();
        if (!KEY.matcher(field.key()).matches() || Rules.GIVEN.contains(field.key())) {
            wrong(at, "pack.problem.key", field.key());
        }
        named(at, field.zh(), field.en());
        choices(at, field);
        if (question.columns() != null) {
            once(at, question.columns(), Field::key);
            question.columns().forEach(column -> {
                named(at + "/" + column.key(), column.zh(), column.en());
                choices(at, column);
            });
        }
        if (question.total() != null) {
            var others = keys();
            others.remove(field.key());
            var total = new Derived(field.key(), field.zh(), field.en(), field.unit(), question.total());
            Rules.problems(List.of(total), List.of(), others)
                    .forEach(problem -> problems.add(new Problem(at, problem.messageKey(), problem.arguments())));
        }
    }

    private void choices(String at, Field field) {
        if (field.type() == Field.Type.CHOICE) {
            if (field.choices() == null || field.choices().isEmpty()) {
                wrong(at, "pack.problem.choices");
            } else {
                once(at, field.choices(), Field.Choice::value);
                field.choices().forEach(choice -> named(at + "/" + choice.value(), choice.zh(), choice.en()));
            }
        }
    }

    private void rules() {
        var fit = new Fit(pack, this::wrong);
        Rules.problems(pack.derived(), pack.rules(), keys())
                .forEach(problem -> problems.add(new Problem(problem.at(), problem.messageKey(), problem.arguments())));
        var slots = pack.evidence().stream().map(Evidence::key).collect(Collectors.toSet());
        for (Rule rule : pack.rules()) {
            String at = "rules/" + rule.id();
            named(at, rule.zh(), rule.en());
            if (rule.advice() != null) {
                named(at + "/advice", rule.advice().zh(), rule.advice().en());
            }
            rule.evidence().stream()
                    .filter(key -> !slots.contains(key))
                    .forEach(key -> wrong(at, "pack.problem.evidence", key));
            Stream.concat(Stream.of(rule.test()), Optional.ofNullable(rule.when()).stream())
                    .forEach(test -> fit.look(at, test));
        }
    }

    private Set<String> keys() {
        return pack.questions().map(Question::key).collect(Collectors.toCollection(HashSet::new));
    }

    private <T> void once(String at, List<T> things, Function<T, String> identity) {
        var seen = new HashSet<String>();
        things.stream()
                .map(identity)
                .filter(key -> !seen.add(key))
                .forEach(key -> wrong(at, "pack.problem.twice", key));
    }

    private void named(String at, @Nullable String zh, @Nullable String en) {
        if (Objects.requireNonNullElse(zh, "").isBlank()
                || Objects.requireNonNullElse(en, "").isBlank()) {
            wrong(at, "pack.problem.languages");
        }
    }

    private void wrong(String at, String messageKey, Object... arguments) {
        problems.add(new Problem(at, messageKey, List.of(arguments)));
    }
}
