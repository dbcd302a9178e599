package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import greenbridge.rule.Rule;
import greenbridge.rule.Test;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has to hold. */
final class RulesPart extends ListPart<Rule> {
    private static final String EVIDENCE = "evidence_";
    private static final Conditions TEST = new Conditions("");
    private static final Conditions WHEN = new Conditions("when_");

    RulesPart() {
        super("rules");
    }

    @Override
    List<Rule> list(Pack pack) {
        return pack.rules();
    }

    @Override
    Pack with(Pack pack, List<Rule> list) {
        var sketch = new Sketch(pack);
        sketch.rules = list;
        return sketch.pack();
    }

    @Override
    String id(Rule thing, int at) {
        return thing.id();
    }

    @Override
    String label(Rule thing, boolean english) {
        return thing.label(english);
    }

    @Override
    String note(Rule thing, Pack pack, boolean english) {
        return thing.id() + " · " + thing.kind() + " · " + InWords.of(thing.test(), pack, english);
    }

    @Override
    void fill(Typed.Builder filling, Rule thing) {
        filling.with("key", thing.id())
                .with("kind", thing.kind())
                .with("zh", thing.zh())
                .with("en", thing.en())
                .with("clause", thing.clause());
        var advice = thing.advice();
        if (advice != null) {
            filling.with("adviceZh", advice.zh()).with("adviceEn", advice.en());
        }
        thing.evidence().forEach(key -> filling.ticked(EVIDENCE + key, true));
    }

    @Override
    public Typed typed(Pack pack, String item) {
        var filling = Typed.filling();
        Rule rule = thing(pack, item);
        if (rule != null) {
            fill(filling, rule);
            TEST.fill(filling, pack, rule.test());
            WHEN.fill(filling, pack, rule.when());
        }
        return filling.typed();
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        var inputs = new Inputs(name(), typed)
                .hinted("key")
                .choice("kind", Rule.Kind.class, "editor.kind.")
                .line("zh")
                .line("en")
                .lines("clause");
        TEST.inputs(inputs, pack, typed, english);
        WHEN.inputs(inputs, pack, typed, english);
        inputs.lines("adviceZh").lines("adviceEn").heading("evidence", 0);
        pack.evidence().forEach(each -> inputs.box(EVIDENCE + each.key(), each.label(english)));
        return inputs.all();
    }

    @Override
    @Nullable
    Rule read(Form form, Pack pack, @Nullable Rule before) {
        String id = Keys.code(form, "key");
        var kind = form.choice("kind", Rule.Kind.class);
        String zh = form.needed("zh", 300);
        String en = form.needed("en", 400);
        String clause = form.text("clause", 2000);
        Test test = TEST.read(form, pack, before == null ? null : before.test());
        Test when = WHEN.read(form, pack, before == null ? null : before.when());
        var advice = Part.words(form, "advice");
        var evidence = pack.evidence().stream()
                .map(Evidence::key)
                .filter(key -> form.ticked(EVIDENCE + key))
                .toList();
        if (test == null && form.problems().none()) {
            form.wrong("of0", "editor.wrong.test");
        }
        if (test == null) {
            return null;
        }
        return new Rule(
                id,
                Objects.requireNonNullElse(kind, Rule.Kind.N),
                zh,
                en,
                clause,
                test,
                when,
                evidence,
                advice == null ? null : new Rule.Advice(advice.zh(), advice.en()));
    }
}
