package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something is taken off the list again, and for how long its holder is then refused. */
final class GroundsPart extends ListPart<Pack.Ground> {
    GroundsPart() {
        super("grounds");
    }

    @Override
    List<Pack.Ground> list(Pack pack) {
        return pack.grounds();
    }

    @Override
    Pack with(Pack pack, List<Pack.Ground> list) {
        var sketch = new Sketch(pack);
        sketch.grounds = list;
        return sketch.pack();
    }

    @Override
    String id(Pack.Ground thing, int at) {
        return thing.code();
    }

    @Override
    String label(Pack.Ground thing, boolean english) {
        return thing.label(english);
    }

    @Override
    String note(Pack.Ground thing, Pack pack, boolean english) {
        return thing.code();
    }

    @Override
    void fill(Typed.Builder filling, Pack.Ground thing) {
        filling.with("key", thing.code())
                .with("zh", thing.zh())
                .with("en", thing.en())
                .with("clause", thing.clause())
                .with("banYears", thing.banYears());
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed)
                .hinted("key")
                .line("zh")
                .line("en")
                .lines("clause")
                .hinted("banYears")
                .all();
    }

    @Override
    Pack.Ground read(Form form, Pack pack, Pack.@Nullable Ground before) {
        return new Pack.Ground(
                Keys.code(form, "key"),
                form.needed("zh", 300),
                form.needed("en", 400),
                form.text("clause", 2000),
                form.whole("banYears", 1, 100));
    }
}
