package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Listing;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the public sees of an application once it is listed. */
final class ListingPart extends SinglePart {
    private static final String ATTRIBUTE = "attribute_";

    ListingPart() {
        super("listing");
    }

    @Override
    public Typed typed(Pack pack, String item) {
        var filling = Typed.filling();
        var listing = pack.listing();
        if (listing != null) {
            filling.with("title", listing.title())
                    .with("titleEn", listing.titleEn())
                    .with("summary", listing.summary());
            listing.attributes().forEach((attribute, answer) -> filling.with(ATTRIBUTE + answer, attribute));
        }
        return filling.typed();
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        var answers = Inputs.optional(pack.questions()
                .filter(question -> !question.table())
                .map(question ->
                        new Input.Choice(question.key(), null, question.field().label(english)))
                .toList());
        var inputs = new Inputs(name(), typed)
                .choice("title", answers)
                .choice("titleEn", answers)
                .choice("summary", answers)
                .heading("attributes", 0);
        pack.questions()
                .filter(question -> !question.table())
                .forEach(question -> inputs.named(
                        ATTRIBUTE + question.key(), question.field().label(english)));
        return inputs.all();
    }

    @Override
    public Pack read(Form form, Pack pack, String item) {
        var attributes = new TreeMap<String, String>();
        for (Question question : pack.questions().toList()) {
            String field = ATTRIBUTE + question.key();
            if (!form.typed().of(field).isEmpty() && attributes.put(Keys.code(form, field), question.key()) != null) {
                form.wrong(field, "editor.wrong.twice");
            }
        }
        String title = answer(form, "title", pack);
        String titleEn = answer(form, "titleEn", pack);
        String summary = answer(form, "summary", pack);
        var sketch = new Sketch(pack);
        sketch.listing = attributes.isEmpty() && title == null && summary == null
                ? null
                : new Listing(title, titleEn, summary, attributes);
        return sketch.pack();
    }

    private static @Nullable String answer(Form form, String field, Pack pack) {
        return Optional.of(form.typed().of(field))
                .filter(key -> pack.question(key).isPresent())
                .orElse(null);
    }

    @Override
    public String state(Pack pack, String item) {
        var listing = pack.listing();
        return listing == null
                ? ""
                : listing.title() + "|" + listing.titleEn() + "|" + listing.summary() + "|"
                        + new TreeMap<>(listing.attributes());
    }
}
