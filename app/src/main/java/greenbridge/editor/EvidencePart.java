package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places for documents. */
final class EvidencePart extends ListPart<Evidence> {
    EvidencePart() {
        super("evidence");
    }

    @Override
    List<Evidence> list(Pack pack) {
        return pack.evidence();
    }

    @Override
    Pack with(Pack pack, List<Evidence> list) {
        var sketch = new Sketch(pack);
        sketch.evidence = list;
        return sketch.pack();
    }

    @Override
    String id(Evidence thing, int at) {
        return thing.key();
    }

    @Override
    String label(Evidence thing, boolean english) {
        return thing.label(english);
    }

    @Override
    String note(Evidence thing, Pack pack, boolean english) {
        return thing.required() ? "*" : "";
    }

    @Override
    void fill(Typed.Builder filling, Evidence thing) {
        filling.with("key", thing.key())
                .with("zh", thing.zh())
                .with("en", thing.en())
                .ticked("required", thing.required());
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed)
                .hinted("key")
                .line("zh")
                .line("en")
                .box("required")
                .all();
    }

    @Override
    Evidence read(Form form, Pack pack, @Nullable Evidence before) {
        return new Evidence(
                Keys.code(form, "key"), form.needed("zh", 200), form.needed("en", 300), form.ticked("required"));
    }
}
