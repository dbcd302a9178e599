package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a form. One that has questions stays until they are elsewhere. */
final class SectionsPart extends ListPart<Section> {
    SectionsPart() {
        super("sections");
    }

    @Override
    List<Section> list(Pack pack) {
        return pack.form();
    }

    @Override
    Pack with(Pack pack, List<Section> list) {
        var sketch = new Sketch(pack);
        sketch.form = list;
        return sketch.pack();
    }

    @Override
    String id(Section thing, int at) {
        return thing.key();
    }

    @Override
    String label(Section thing, boolean english) {
        return thing.label(english);
    }

    @Override
    String note(Section thing, Pack pack, boolean english) {
        return String.valueOf(thing.questions().size());
    }

    @Override
    boolean removable(Section thing) {
        return thing.questions().isEmpty();
    }

    @Override
    void fill(Typed.Builder filling, Section thing) {
        filling.with("key", thing.key()).with("zh", thing.zh()).with("en", thing.en());
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed).hinted("key").line("zh").line("en").all();
    }

    @Override
    Section read(Form form, Pack pack, @Nullable Section before) {
        return new Section(
                Keys.key(form, "key"),
                form.needed("zh", 200),
                form.needed("en", 300),
                before == null ? List.of() : before.questions());
    }

    /** Its questions are seen elsewhere. */
    @Override
    public String state(Pack pack, String item) {
        var section = thing(pack, item);
        return section == null ? "" : section.key() + "|" + section.zh() + "|" + section.en();
    }
}
