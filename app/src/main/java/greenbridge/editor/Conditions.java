package greenbridge.editor;

import greenbridge.catalog.Field;
import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.rule.Test;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test as rows of a form: those with the same group belong together in the other way than all of them do. A test that lies deeper
 * than that stays as it is.
 */
final class Conditions {
    private static final int SPARE = 2;
    private static final int MOST = 20;
    private static final List<String> GROUPS = List.of("", "1", "2", "3", "4", "5");

    /** How all rows belong together. */
    enum Combined {
        ALL,
        ANY,
        /** As it is: it cannot be shown in rows. */
        KEEP
    }

    /** What is done with an answer. */
    enum Does {
        WITHIN,
        YES,
        NO,
        ONE_OF,
        PRESENT,
        JUDGED
    }

    private record Row(String group, Test test) {}

    private final String prefix;

    Conditions(String prefix) {
        this.prefix = prefix;
    }

    void fill(Typed.Builder filling, Pack pack, @Nullable Test test) {
        if (test == null) {
            return;
        }
        var rows = rows(test);
        if (rows.isEmpty()) {
            filling.with(prefix + "combined", Combined.KEEP);
            return;
        }
        filling.with(prefix + "combined", test instanceof Test.Any ? Combined.ANY : Combined.ALL);
        for (int at = 0; at < rows.get().size(); at++) {
            filling.with(prefix + "group" + at, rows.get().get(at).group());
            leaf(filling, pack, at, rows.get().get(at).test());
        }
    }

    private void leaf(Typed.Builder filling, Pack pack, int at, Test leaf) {
        switch (leaf) {
            case Test.Within within -> {
                put(filling, at, within.of(), Does.WITHIN);
                filling.with(prefix + "min" + at, bound(pack, within.of(), within.min()))
                        .with(prefix + "max" + at, bound(pack, within.of(), within.max()))
                        .ticked(prefix + "minOpen" + at, within.minOpen())
                        .ticked(prefix + "maxOpen" + at, within.maxOpen())
                        .with(prefix + "unit" + at, within.unit());
            }
            case Test.Flag flag -> put(filling, at, flag.of(), flag.expected() ? Does.YES : Does.NO);
            case Test.OneOf oneOf -> {
                put(filling, at, oneOf.of(), Does.ONE_OF);
                filling.with(prefix + "values" + at, String.join(", ", oneOf.values()));
            }
            case Test.Present present -> put(filling, at, present.of(), Does.PRESENT);
            case Test.Judged judged -> put(filling, at, judged.of(), Does.JUDGED);
            case Test.Any any -> throw new IllegalArgumentException("A row is no group: " + any);
            case Test.All all -> throw new IllegalArgumentException("A row is no group: " + all);
        }
    }

    private void put(Typed.Builder filling, int at, String of, Does does) {
        filling.with(prefix + "of" + at, of).with(prefix + "does" + at, does);
    }

    void inputs(Inputs inputs, Pack pack, Typed typed, boolean english) {
        boolean keeps = typed.of(prefix + "combined").equals(Combined.KEEP.name());
        var combined = Inputs.of(Combined.class, "editor.combined.").stream()
                .filter(choice -> keeps || !choice.value().equals(Combined.KEEP.name()))
                .toList();
        inputs.choice(prefix + "combined", combined);
        var answers = Inputs.optional(answers(pack, english));
        var does = Inputs.optional(Inputs.of(Does.class, "editor.does."));
        var groups = GROUPS.stream()
                .map(group -> new Input.Choice(group, group.isEmpty() ? "editor.group.none" : null, group))
                .toList();
        for (int at : shown(typed)) {
            inputs.cell(prefix, "condition", at, Input.Kind.HEADING, List.of());
            inputs.cell(prefix, "of", at, Input.Kind.CHOICE, answers);
            inputs.cell(prefix, "does", at, Input.Kind.CHOICE, does);
            inputs.cell(prefix, "min", at, Input.Kind.LINE, List.of());
            inputs.cell(prefix, "minOpen", at, Input.Kind.BOX, List.of());
            inputs.cell(prefix, "max", at, Input.Kind.LINE, List.of());
            inputs.cell(prefix, "maxOpen", at, Input.Kind.BOX, List.of());
            inputs.cell(prefix, "unit", at, Input.Kind.LINE, List.of());
            inputs.cell(prefix, "values", at, Input.Kind.LINE, List.of());
            inputs.cell(prefix, "group", at, Input.Kind.CHOICE, groups);
        }
    }

    private List<Integer> shown(Typed typed) {
        int filled = IntStream.range(0, MOST)
                .filter(at -> !typed.of(prefix + "of" + at).isEmpty())
                .map(at -> at + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST, filled + (filled == 0 ? 1 : SPARE)))
                .boxed()
                .toList();
    }

    /** @param before what stays where it cannot be shown in rows */
    @Nullable
    Test read(Form form, Pack pack, @Nullable Test before) {
        var combined = Optional.ofNullable(form.choice(prefix + "combined", Combined.class))
                .orElse(Combined.ALL);
        if (combined == Combined.KEEP && before != null && rows(before).isEmpty()) {
            return before;
        }
        Map<String, List<Test>> groups = new LinkedHashMap<>();
        for (int at = 0; at < MOST; at++) {
            Test leaf = leaf(form, pack, at);
            String group = form.typed().of(prefix + "group" + at);
            if (leaf != null) {
                groups.computeIfAbsent(group.isEmpty() ? "row" + at : group, any -> new ArrayList<>())
                        .add(leaf);
            }
        }
        var together = groups.values().stream()
                .map(leaves -> joined(leaves, combined != Combined.ANY))
                .toList();
        return together.isEmpty() ? null : joined(together, combined == Combined.ANY);
    }

    private static Test joined(List<Test> tests, boolean any) {
        if (tests.size() == 1) {
            return tests.getFirst();
        }
        return any ? new Test.Any(tests) : new Test.All(tests);
    }

    private @Nullable Test leaf(Form form, Pack pack, int at) {
        String of = form.typed().of(prefix + "of" + at);
        if (of.isEmpty()) {
            return null;
        }
        var does = form.choice(prefix + "does" + at, Does.class);
        if (does == null) {
            form.wrong(prefix + "does" + at, "form.wrong.choice");
            return null;
        }
        if (answers(pack, false).stream().noneMatch(choice -> choice.value().equals(of))) {
            form.wrong(prefix + "of" + at, "form.wrong.choice");
        }
        return switch (does) {
            case WITHIN -> within(form, pack, at, of);
            case YES -> new Test.Flag(of, true);
            case NO -> new Test.Flag(of, false);
            case ONE_OF -> {
                var values = Arrays.stream(
                                form.typed().of(prefix + "values" + at).split("[,，、]"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
                if (values.isEmpty()) {
                    form.wrong(prefix + "values" + at, "editor.wrong.values");
                }
                yield new Test.OneOf(of, values);
            }
            case PRESENT -> new Test.Present(of);
            case JUDGED -> new Test.Judged(of);
        };
    }

    private Test within(Form form, Pack pack, int at, String of) {
        BigDecimal min = bound(form, pack, of, prefix + "min" + at);
        BigDecimal max = bound(form, pack, of, prefix + "max" + at);
        if (min == null && max == null && form.problems().none()) {
            form.wrong(prefix + "min" + at, "editor.wrong.bounds");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            form.wrong(prefix + "max" + at, "editor.wrong.turned");
        }
        return new Test.Within(
                of,
                min,
                max,
                form.ticked(prefix + "minOpen" + at),
                form.ticked(prefix + "maxOpen" + at),
                form.text(prefix + "unit" + at, 40));
    }

    /** Days are bounds by their digits. */
    private static @Nullable BigDecimal bound(Form form, Pack pack, String of, String field) {
        String text = form.typed().of(field);
        if (day(pack, of) && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return new BigDecimal(text.replace("-", ""));
        }
        return form.decimal(field);
    }

    static @Nullable String bound(Pack pack, String of, @Nullable BigDecimal bound) {
        if (bound == null) {
            return null;
        }
        String digits = bound.toPlainString();
        return day(pack, of) && digits.length() == 8
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : digits;
    }

    private static boolean day(Pack pack, String of) {
        return pack.question(of)
                .map(Question::field)
                .filter(field -> field.type() == Field.Type.DATE)
                .isPresent();
    }

    /** Everything that can be compared. */
    static List<Input.Choice> answers(Pack pack, boolean english) {
        return Stream.concat(
                        pack.questions()
                                .map(question -> new Input.Choice(
                                        question.key(),
                                        null,
                                        question.field().label(english) + " (" + question.key() + ")")),
                        pack.derived().stream()
                                .map(each -> new Input.Choice(
                                        each.key(), null, each.label(english) + " (" + each.key() + ")")))
                .toList();
    }

    /** Nothing where it lies too deep. */
    private static Optional<List<Row>> rows(Test test) {
        List<Test> tops = switch (test) {
            case Test.Any any -> any.tests();
            case Test.All all -> all.tests();
            case Test.Within within -> List.of(within);
            case Test.Flag flag -> List.of(flag);
            case Test.OneOf oneOf -> List.of(oneOf);
            case Test.Present present -> List.of(present);
            case Test.Judged judged -> List.of(judged);
        };
        var rows = new ArrayList<Row>();
        int groups = 0;
        for (Test top : tops) {
            var inner = inner(test, top);
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            boolean group = top instanceof Test.Any || top instanceof Test.All;
            String name = group ? String.valueOf(++groups) : "";
            inner.get().forEach(leaf -> rows.add(new Row(name, leaf)));
        }
        return rows.size() <= MOST && groups < GROUPS.size() ? Optional.of(rows) : Optional.empty();
    }

    private static Optional<List<Test>> inner(Test outer, Test test) {
        List<Test> inner = switch (test) {
            case Test.Any any -> any.tests();
            case Test.All all -> all.tests();
            case Test.Within within -> List.of(within);
            case Test.Flag flag -> List.of(flag);
            case Test.OneOf oneOf -> List.of(oneOf);
            case Test.Present present -> List.of(present);
            case Test.Judged judged -> List.of(judged);
        };
        boolean group = test instanceof Test.Any || test instanceof Test.All;
        boolean plain = inner.stream().noneMatch(each -> each instanceof Test.Any || each instanceof Test.All);
        return plain && !(group && test.getClass() == outer.getClass()) ? Optional.of(inner) : Optional.empty();
    }
}
