package greenbridge.editor;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a form asks; each question stands on the page of a section. */
final class QuestionsPart implements Part {
    @Override
    public String name() {
        return "questions";
    }

    @Override
    public boolean single() {
        return false;
    }

    @Override
    public List<Item> items(Pack pack, boolean english) {
        return pack.form().stream()
                .flatMap(section -> section.questions().stream()
                        .map(question -> new Item(
                                question.key(),
                                question.field().label(english),
                                section.label(english) + " · " + question.key(),
                                true)))
                .toList();
    }

    @Override
    public boolean has(Pack pack, String item) {
        return item.equals(NEW) || pack.question(item).isPresent();
    }

    @Override
    public Typed typed(Pack pack, String item) {
        var filling = Typed.filling();
        home(pack, item)
                .or(() -> pack.form().stream().reduce((first, last) -> last))
                .ifPresent(section -> filling.with("section", section.key()));
        pack.question(item).ifPresent(question -> QuestionForm.fill(filling, question));
        return filling.typed();
    }

    @Override
    public List<Input> inputs(Pack pack, Typed typed, boolean english) {
        var sections = pack.form().stream()
                .map(section -> new Input.Choice(section.key(), null, section.label(english)))
                .toList();
        var inputs = new Inputs(name(), typed).choice("section", sections);
        QuestionForm.inputs(inputs, typed);
        return inputs.all();
    }

    @Override
    public Pack read(Form form, Pack pack, String item) {
        var before = pack.question(item).orElse(null);
        Question read = QuestionForm.read(form, pack, before);
        String section = form.typed().of("section");
        if (pack.form().stream().noneMatch(each -> each.key().equals(section))) {
            form.wrong("section", "form.wrong.choice");
        }
        if (pack.questions()
                .anyMatch(each ->
                        each.key().equals(read.key()) && !each.key().equals(before == null ? "" : before.key()))) {
            form.wrong("key", "editor.wrong.twice");
        }
        if (!form.problems().none()) {
            return pack;
        }
        boolean stays =
                home(pack, item).map(Section::key).filter(section::equals).isPresent();
        return changed(pack, (each, questions) -> {
            if (stays) {
                questions.replaceAll(one -> one.key().equals(item) ? read : one);
            } else {
                questions.removeIf(one -> one.key().equals(item));
                if (each.key().equals(section)) {
                    questions.add(read);
                }
            }
        });
    }

    @Override
    public Pack without(Pack pack, String item) {
        return changed(
                pack,
                (section, questions) -> questions.removeIf(each -> each.key().equals(item)));
    }

    /** Within its section. */
    @Override
    public Pack moved(Pack pack, String item, boolean up) {
        return changed(pack, (section, questions) -> {
            int at = questions.stream().map(Question::key).toList().indexOf(item);
            int to = up ? at - 1 : at + 1;
            if (at >= 0 && to >= 0 && to < questions.size()) {
                Collections.swap(questions, at, to);
            }
        });
    }

    @Override
    public String state(Pack pack, String item) {
        return Objects.toString(pack.question(item).orElse(null))
                + home(pack, item).map(Section::key).orElse("");
    }

    private static Optional<Section> home(Pack pack, String item) {
        return pack.form().stream()
                .filter(section ->
                        section.questions().stream().anyMatch(each -> each.key().equals(item)))
                .findFirst();
    }

    /** With what is done to the questions of each section. */
    private static Pack changed(Pack pack, BiConsumer<Section, List<Question>> change) {
        var sketch = new Sketch(pack);
        sketch.form = pack.form().stream()
                .map(section -> {
                    var questions = new ArrayList<>(section.questions());
                    change.accept(section, questions);
                    return new Section(section.key(), section.zh(), section.en(), questions);
                })
                .toList();
        return sketch.pack();
    }
}
