package greenbridge.editor;

import greenbridge.catalog.Field;
import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question as it is typed. */
final class QuestionForm {
    private static final int COLUMNS = 20;
    private static final int SPARE = 2;

    private QuestionForm() {}

    /** What can be answered; a table has columns, each of a type of its own. */
    enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        RANGE,
        CHOICE,
        BOOLEAN,
        DATE,
        TABLE
    }

    static void fill(Typed.Builder filling, Question question) {
        var field = question.field();
        filling.with("key", field.key())
                .with("zh", field.zh())
                .with("en", field.en())
                .with(
                        "type",
                        question.table() ? Type.TABLE.name() : field.type().name())
                .with("unit", field.unit())
                .with("min", plain(field.min()))
                .with("max", plain(field.max()))
                .with("choices", choices(field))
                .with("helpZh", field.helpZh())
                .with("helpEn", field.helpEn())
                .ticked("required", question.required())
                .ticked("fresh", question.fresh())
                .with("fact", question.fact())
                .with("yearsBack", question.yearsBack())
                .with("total", question.total())
                .ticked("indicator", field.keyIndicator())
                .with("better", field.better());
        var columns = question.columns() == null ? List.<Field>of() : question.columns();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            filling.with("columnKey" + at, column.key())
                    .with("columnZh" + at, column.zh())
                    .with("columnEn" + at, column.en())
                    .with("columnType" + at, column.type())
                    .with("columnUnit" + at, column.unit())
                    .with("columnMin" + at, plain(column.min()))
                    .with("columnMax" + at, plain(column.max()));
        }
    }

    static void inputs(Inputs inputs, Typed typed) {
        inputs.hinted("key")
                .line("zh")
                .line("en")
                .choice("type", Type.class, "editor.type.")
                .box("required")
                .line("unit")
                .line("min")
                .line("max")
                .hintedLines("choices")
                .lines("helpZh")
                .lines("helpEn")
                .box("fresh")
                .hinted("fact")
                .hinted("yearsBack")
                .hintedLines("total")
                .box("indicator")
                .choice("better", Inputs.optional(Inputs.of(Field.Better.class, "editor.better.")));
        var types = Inputs.of(Field.Type.class, "editor.type.");
        for (int at : columns(typed)) {
            inputs.heading("column", at)
                    .line("columnKey", at)
                    .line("columnZh", at)
                    .line("columnEn", at)
                    .choice("columnType", at, types)
                    .line("columnUnit", at)
                    .line("columnMin", at)
                    .line("columnMax", at);
        }
    }

    private static List<Integer> columns(Typed typed) {
        int filled = IntStream.range(0, COLUMNS)
                .filter(at -> !typed.of("columnKey" + at).isEmpty())
                .map(at -> at + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(COLUMNS, filled + SPARE)).boxed().toList();
    }

    static Question read(Form form, Pack pack, @Nullable Question before) {
        String key = Keys.key(form, "key");
        var type = Optional.ofNullable(form.choice("type", Type.class)).orElse(Type.TEXT);
        var plain = type == Type.TABLE ? Field.Type.TEXT : Field.Type.valueOf(type.name());
        var columns = type == Type.TABLE ? columns(form, before) : null;
        if (columns != null && columns.isEmpty()) {
            form.wrong("columnKey0", "editor.wrong.columns");
        }
        BigDecimal min = form.decimal("min");
        BigDecimal max = form.decimal("max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            form.wrong("max", "editor.wrong.turned");
        }
        var field = new Field(
                key,
                form.needed("zh", 200),
                form.needed("en", 300),
                plain,
                form.text("unit", 40),
                min,
                max,
                plain == Field.Type.CHOICE ? choices(form) : null,
                form.ticked("indicator"),
                form.choice("better", Field.Better.class),
                form.text("helpZh", 1000),
                form.text("helpEn", 1000));
        String total = form.text("total", 2000);
        if (total != null && form.problems().none()) {
            DerivedPart.total(form, "total", pack, key, total);
        }
        return new Question(
                field,
                form.ticked("required"),
                form.ticked("fresh"),
                form.text("fact", 60),
                form.whole("yearsBack", 0, 20),
                columns,
                total);
    }

    private static List<Field> columns(Form form, @Nullable Question before) {
        var columns = new ArrayList<Field>();
        for (int at = 0; at < COLUMNS; at++) {
            if (!form.typed().of("columnKey" + at).isEmpty()) {
                String key = Keys.key(form, "columnKey" + at);
                var type = Optional.ofNullable(form.choice("columnType" + at, Field.Type.class))
                        .orElse(Field.Type.TEXT);
                var old = before == null || before.columns() == null
                        ? Optional.<Field>empty()
                        : before.columns().stream()
                                .filter(each -> each.key().equals(key))
                                .findFirst();
                if (type == Field.Type.CHOICE && old.map(Field::choices).isEmpty()) {
                    form.wrong("columnType" + at, "editor.wrong.columnChoice");
                }
                columns.add(new Field(
                        key,
                        form.needed("columnZh" + at, 200),
                        form.needed("columnEn" + at, 300),
                        type,
                        form.text("columnUnit" + at, 40),
                        form.decimal("columnMin" + at),
                        form.decimal("columnMax" + at),
                        old.map(Field::choices).orElse(null),
                        false,
                        null,
                        old.map(Field::helpZh).orElse(null),
                        old.map(Field::helpEn).orElse(null)));
            }
        }
        return columns;
    }

    /** A line for each: value, Chinese, English, parted by bars. */
    private static List<Field.Choice> choices(Form form) {
        var choices = new ArrayList<Field.Choice>();
        for (String line : form.typed()
                .of("choices")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()) {
            var words = Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList();
            if (words.size() != 3 || words.contains("")) {
                form.wrong("choices", "editor.wrong.choices", line);
                return choices;
            }
            choices.add(new Field.Choice(words.get(0), words.get(1), words.get(2)));
        }
        if (choices.isEmpty()) {
            form.wrong("choices", "form.wrong.needed");
        }
        return choices;
    }

    private static @Nullable String choices(Field field) {
        return field.choices() == null
                ? null
                : field.choices().stream()
                        .map(each -> each.value() + " | " + each.zh() + " | " + each.en())
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
