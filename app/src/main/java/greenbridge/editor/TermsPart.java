package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Publicity;
import greenbridge.pack.Validity;
import java.util.List;
import java.util.Optional;

/** How many, how long, and who reads when. */
final class TermsPart extends SinglePart {
    TermsPart() {
        super("terms");
    }

    @Override
    public Typed typed(Pack pack, String item) {
        var renewal = pack.validity().renewal();
        return Typed.filling()
                .with("quota", pack.quota())
                .ticked("several", pack.several())
                .ticked("sealed", pack.sealed())
                .with("workingDays", pack.publicity().workingDays())
                .ticked("firstDayCounts", pack.publicity().firstDayCounts())
                .with("years", pack.validity().years())
                .with("window", renewal == null ? null : renewal.window())
                .with("windowDays", renewal == null ? null : renewal.days())
                .with("yearlyBy", pack.validity().yearlyBy())
                .typed();
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        return new Inputs(name(), typed)
                .choice("quota", Pack.Quota.class, "editor.quota.")
                .box("several")
                .box("sealed")
                .hinted("workingDays")
                .box("firstDayCounts")
                .hinted("years")
                .choice("window", Inputs.optional(Inputs.of(Validity.Window.class, "editor.window.")))
                .hinted("windowDays")
                .hinted("yearlyBy")
                .all();
    }

    @Override
    public Pack read(Form form, Pack pack, String item) {
        var sketch = new Sketch(pack);
        sketch.quota =
                Optional.ofNullable(form.choice("quota", Pack.Quota.class)).orElse(Pack.Quota.NONE);
        sketch.several = form.ticked("several");
        sketch.sealed = form.ticked("sealed");
        sketch.publicity = new Publicity(form.whole("workingDays", 1, 365), form.ticked("firstDayCounts"));
        var window = form.choice("window", Validity.Window.class);
        Integer days = form.whole("windowDays", 1, 3650);
        String yearlyBy = form.text("yearlyBy", 10);
        if (yearlyBy != null && !yearlyBy.matches("\\d\\d-(\\d\\d|end)")) {
            form.wrong("yearlyBy", "editor.wrong.yearlyBy");
        }
        sketch.validity = new Validity(
                form.whole("years", 1, 100), window == null ? null : new Validity.Renewal(window, days), yearlyBy);
        return sketch.pack();
    }

    @Override
    public String state(Pack pack, String item) {
        return pack.quota() + "|" + pack.several() + "|" + pack.sealed() + "|" + pack.publicity() + "|"
                + pack.validity();
    }
}
