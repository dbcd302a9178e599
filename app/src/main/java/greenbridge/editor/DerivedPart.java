package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.rule.Derived;
import greenbridge.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values that follow from answers. An expression that cannot be read is told at once, with what is wrong in it. */
final class DerivedPart extends ListPart<Derived> {
    DerivedPart() {
        super("derived");
    }

    @Override
    List<Derived> list(Pack pack) {
        return pack.derived();
    }

    @Override
    Pack with(Pack pack, List<Derived> list) {
        var sketch = new Sketch(pack);
        sketch.derived = list;
        return sketch.pack();
    }

    @Override
    String id(Derived thing, int at) {
        return thing.key();
    }

    @Override
    String label(Derived thing, boolean english) {
        return thing.label(english);
    }

    @Override
    String note(Derived thing, Pack pack, boolean english) {
        return thing.expression();
    }

    @Override
    void fill(Typed.Builder filling, Derived thing) {
        filling.with("key", thing.key())
                .with("zh", thing.zh())
                .with("en", thing.en())
                .with("unit", thing.unit())
                .with("expression", thing.expression());
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed)
                .hinted("key")
                .line("zh")
                .line("en")
                .line("unit")
                .hintedLines("expression")
                .all();
    }

    @Override
    Derived read(Form form, Pack pack, @Nullable Derived before) {
        var read = new Derived(
                Keys.key(form, "key"),
                form.needed("zh", 200),
                form.needed("en", 300),
                form.text("unit", 40),
                form.needed("expression", 2000));
        if (form.problems().none()) {
            compile(form, "expression", pack, read, before == null ? "" : before.key());
        }
        return read;
    }

    /** With the derived values that stand before it, as it may use those. */
    private static void compile(Form form, String field, Pack pack, Derived read, String before) {
        var known = pack.questions().map(Question::key).collect(Collectors.toSet());
        var all = new ArrayList<Derived>();
        for (Derived each : pack.derived()) {
            if (each.key().equals(before)) {
                break;
            }
            all.add(each);
        }
        all.add(read);
        Rules.problems(all, List.of(), known).stream()
                .filter(problem -> problem.at().equals("derived/" + read.key()))
                .forEach(problem -> form.wrong(
                        field, problem.messageKey(), problem.arguments().toArray()));
    }

    /** What is wrong with an expression over answers that makes a computed one. */
    static void total(Form form, String field, Pack pack, String key, String expression) {
        var known = pack.questions()
                .map(Question::key)
                .filter(each -> !each.equals(key))
                .collect(Collectors.toSet());
        var total = new Derived(key, key, key, null, expression);
        Rules.problems(List.of(total), List.of(), known)
                .forEach(problem -> form.wrong(
                        field, problem.messageKey(), problem.arguments().toArray()));
    }
}
