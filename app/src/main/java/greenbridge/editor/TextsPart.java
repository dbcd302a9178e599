package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a programme in words. */
final class TextsPart extends SinglePart {
    TextsPart() {
        super("texts");
    }

    @Override
    public Typed typed(Pack pack, String item) {
        var filling = Typed.filling().with("roundYear", pack.roundYear());
        fill(filling, "intro", pack.intro());
        fill(filling, "who", pack.who());
        fill(filling, "prepare", pack.prepare());
        fill(filling, "remarks", pack.remarks());
        return filling.typed();
    }

    private static void fill(Typed.Builder filling, String field, @Nullable Words words) {
        if (words != null) {
            filling.with(field + "Zh", words.zh()).with(field + "En", words.en());
        }
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed)
                .lines("introZh")
                .lines("introEn")
                .lines("whoZh")
                .lines("whoEn")
                .lines("prepareZh")
                .lines("prepareEn")
                .hintedLines("remarksZh")
                .lines("remarksEn")
                .hinted("roundYear")
                .all();
    }

    @Override
    public Pack read(Form form, Pack pack, String item) {
        var sketch = new Sketch(pack);
        sketch.intro = Part.words(form, "intro");
        sketch.who = Part.words(form, "who");
        sketch.prepare = Part.words(form, "prepare");
        sketch.remarks = Part.words(form, "remarks");
        sketch.roundYear = form.whole("roundYear", 2000, 2100);
        return sketch.pack();
    }

    @Override
    public String state(Pack pack, String item) {
        return pack.intro() + "|" + pack.who() + "|" + pack.prepare() + "|" + pack.remarks() + "|" + pack.roundYear();
    }
}
