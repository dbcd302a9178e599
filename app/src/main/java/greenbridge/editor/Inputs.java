package greenbridge.editor;

import greenbridge.form.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts together the fields of a form. */
final class Inputs {
    private static final int LINE = 300;
    private static final int LINES = 4000;

    private final String part;
    private final Typed typed;
    private final List<Input> inputs = new ArrayList<>();

    Inputs(String part, Typed typed) {
        this.part = part;
        this.typed = typed;
    }

    List<Input> all() {
        return List.copyOf(inputs);
    }

    Inputs line(String name) {
        return add(name, name, false, Input.Kind.LINE, null, List.of());
    }

    Inputs hinted(String name) {
        return add(name, name, true, Input.Kind.LINE, null, List.of());
    }

    Inputs lines(String name) {
        return add(name, name, false, Input.Kind.LINES, null, List.of());
    }

    Inputs hintedLines(String name) {
        return add(name, name, true, Input.Kind.LINES, null, List.of());
    }

    Inputs box(String name) {
        return add(name, name, false, Input.Kind.BOX, null, List.of());
    }

    Inputs choice(String name, List<Input.Choice> choices) {
        return add(name, name, false, Input.Kind.CHOICE, null, choices);
    }

    <E extends Enum<E>> Inputs choice(String name, Class<E> of, String prefix) {
        return choice(name, of(of, prefix));
    }

    /** The fields of one of several rows, whose names end in its number. */
    Inputs heading(String name, int row) {
        return add(name + row, name, false, Input.Kind.HEADING, row, List.of());
    }

    Inputs line(String name, int row) {
        return add(name + row, name, false, Input.Kind.LINE, row, List.of());
    }

    Inputs box(String name, int row) {
        return add(name + row, name, false, Input.Kind.BOX, row, List.of());
    }

    Inputs choice(String name, int row, List<Input.Choice> choices) {
        return add(name + row, name, false, Input.Kind.CHOICE, row, choices);
    }

    /** One of several rows in one of several groups of rows. */
    Inputs cell(String prefix, String name, int row, Input.Kind kind, List<Input.Choice> choices) {
        return add(prefix + name + row, prefix + name, false, kind, row, choices);
    }

    /** A field that is called after a thing of the pack. */
    Inputs named(String name, String label) {
        inputs.add(new Input(
                name,
                "editor.plain",
                false,
                Input.Kind.LINE,
                typed.of(name),
                null,
                LINE,
                List.of(new Input.Choice(label, null, null))));
        return this;
    }

    /** A box that is called after a thing of the pack. */
    Inputs box(String name, String label) {
        inputs.add(new Input(
                name,
                "editor.plain",
                false,
                Input.Kind.BOX,
                typed.has(name) ? "on" : "",
                null,
                LINE,
                List.of(new Input.Choice(label, null, null))));
        return this;
    }

    static <E extends Enum<E>> List<Input.Choice> of(Class<E> of, String prefix) {
        var choices = new ArrayList<Input.Choice>();
        for (E each : of.getEnumConstants()) {
            choices.add(new Input.Choice(each.name(), prefix + each.name().toLowerCase(Locale.ROOT), null));
        }
        return choices;
    }

    /** With nothing chosen to begin with. */
    static List<Input.Choice> optional(List<Input.Choice> choices) {
        return after("editor.choose", choices);
    }

    /** What can be copied, or nothing of it. */
    static List<Input.Choice> blank(List<Input.Choice> choices) {
        return after("editor.blank", choices);
    }

    private static List<Input.Choice> after(String first, List<Input.Choice> choices) {
        var all = new ArrayList<Input.Choice>();
        all.add(new Input.Choice("", first, null));
        all.addAll(choices);
        return all;
    }

    private Inputs add(
            String name, String key, boolean hint, Input.Kind kind, @Nullable Integer row, List<Input.Choice> choices) {
        String value = kind == Input.Kind.BOX ? (typed.has(name) ? "on" : "") : typed.of(name);
        inputs.add(new Input(
                name,
                "editor." + part + "." + key,
                hint,
                kind,
                value,
                row == null ? null : row + 1,
                kind == Input.Kind.LINES ? LINES : LINE,
                choices));
        return this;
    }
}
