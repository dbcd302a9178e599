package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The sheet that experts fill, if there is one. */
final class ScoringPart extends SinglePart {
    private static final int MOST = 30;
    private static final int SPARE = 3;

    ScoringPart() {
        super("scoring");
    }

    @Override
    public Typed typed(Pack pack, String item) {
        var filling = Typed.filling();
        var scoring = pack.scoring();
        if (scoring != null) {
            filling.with("experts", scoring.experts())
                    .with("least", scoring.least())
                    .with("spread", scoring.spread());
            for (int at = 0; at < scoring.criteria().size(); at++) {
                var criterion = scoring.criteria().get(at);
                filling.with("key" + at, criterion.key())
                        .with("zh" + at, criterion.zh())
                        .with("en" + at, criterion.en())
                        .with("points" + at, criterion.points());
            }
        }
        return filling.typed();
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        var inputs = new Inputs(name(), typed).hinted("experts").hinted("least").hinted("spread");
        int filled = IntStream.range(0, MOST)
                .filter(at -> !typed.of("key" + at).isEmpty())
                .map(at -> at + 1)
                .max()
                .orElse(0);
        for (int at = 0; at < Math.min(MOST, filled + SPARE); at++) {
            inputs.heading("criterion", at)
                    .line("key", at)
                    .line("zh", at)
                    .line("en", at)
                    .line("points", at);
        }
        return inputs.all();
    }

    @Override
    public Pack read(Form form, Pack pack, String item) {
        var criteria = new ArrayList<Scoring.Criterion>();
        for (int at = 0; at < MOST; at++) {
            if (!form.typed().of("key" + at).isEmpty()) {
                Integer points = form.whole("points" + at, 1, 1000);
                if (points == null && form.typed().of("points" + at).isEmpty()) {
                    form.wrong("points" + at, "form.wrong.needed");
                }
                criteria.add(new Scoring.Criterion(
                        Keys.code(form, "key" + at),
                        form.needed("zh" + at, 200),
                        form.needed("en" + at, 300),
                        Objects.requireNonNullElse(points, 0)));
            }
        }
        Integer experts = form.whole("experts", 1, 100);
        if (experts == null && !criteria.isEmpty()) {
            form.wrong("experts", "form.wrong.needed");
        }
        var sketch = new Sketch(pack);
        sketch.scoring = criteria.isEmpty()
                ? null
                : new Scoring(
                        Objects.requireNonNullElse(experts, 1),
                        form.decimal("least"),
                        form.decimal("spread"),
                        criteria);
        return sketch.pack();
    }

    @Override
    public String state(Pack pack, String item) {
        return String.valueOf(pack.scoring());
    }
}
