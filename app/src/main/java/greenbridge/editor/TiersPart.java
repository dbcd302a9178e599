package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of the way that an application takes. */
final class TiersPart extends ListPart<Tier> {
    TiersPart() {
        super("tiers");
    }

    @Override
    List<Tier> list(Pack pack) {
        return pack.tiers();
    }

    @Override
    Pack with(Pack pack, List<Tier> list) {
        var sketch = new Sketch(pack);
        sketch.tiers = list;
        return sketch.pack();
    }

    @Override
    String id(Tier thing, int at) {
        return thing.code();
    }

    @Override
    String label(Tier thing, boolean english) {
        return thing.label(english);
    }

    @Override
    String note(Tier thing, Pack pack, boolean english) {
        return thing.code();
    }

    @Override
    void fill(Typed.Builder filling, Tier thing) {
        filling.with("key", thing.code())
                .with("zh", thing.zh())
                .with("en", thing.en())
                .with("level", thing.level())
                .with("does", thing.does())
                .with("days", thing.days());
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed)
                .hinted("key")
                .line("zh")
                .line("en")
                .choice("level", Tier.Level.class, "pack.level.")
                .choice("does", Tier.Does.class, "editor.tier.")
                .hinted("days")
                .all();
    }

    @Override
    @Nullable
    Tier read(Form form, Pack pack, @Nullable Tier before) {
        var level = form.choice("level", Tier.Level.class);
        var does = form.choice("does", Tier.Does.class);
        String code = Keys.code(form, "key");
        String zh = form.needed("zh", 200);
        String en = form.needed("en", 300);
        Integer days = form.whole("days", 1, 1000);
        if (level == null || does == null) {
            form.wrong(level == null ? "level" : "does", "form.wrong.choice");
            return null;
        }
        return new Tier(code, level, does, zh, en, days);
    }
}
