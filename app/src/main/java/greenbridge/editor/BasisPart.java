package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts that a programme stands on. */
final class BasisPart extends ListPart<Pack.Basis> {
    BasisPart() {
        super("basis");
    }

    @Override
    List<Pack.Basis> list(Pack pack) {
        return pack.basis();
    }

    @Override
    Pack with(Pack pack, List<Pack.Basis> list) {
        var sketch = new Sketch(pack);
        sketch.basis = list;
        return sketch.pack();
    }

    @Override
    String id(Pack.Basis thing, int at) {
        return String.valueOf(at);
    }

    @Override
    String label(Pack.Basis thing, boolean english) {
        return thing.title();
    }

    @Override
    String note(Pack.Basis thing, Pack pack, boolean english) {
        return Objects.requireNonNullElse(thing.number(), "");
    }

    @Override
    void fill(Typed.Builder filling, Pack.Basis thing) {
        filling.with("title", thing.title())
                .with("number", thing.number())
                .with("clause", thing.clause())
                .with("policy", thing.policy());
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed)
                .line("title")
                .line("number")
                .line("clause")
                .hinted("policy")
                .all();
    }

    @Override
    Pack.Basis read(Form form, Pack pack, Pack.@Nullable Basis before) {
        return new Pack.Basis(
                form.needed("title", 300), form.text("number", 100), form.text("clause", 200), form.text("policy", 60));
    }
}
