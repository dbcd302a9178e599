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
        var sections = pack.form().stream()
                .map(each -> with(each, questions(each, item, read, section, stays)))
                .toList();
        return with(pack, sections);
    }

    private static List<Question> questions(Section section, String item, Question read, String home, boolean stays) {
        var questions = new ArrayList<>(section.questions());
        if (stays) {
            questions.replaceAll(each -> each.key().equals(item) ? read : each);
        } else {
            questions.removeIf(each -> each.key().equals(item));
            if (section.key().equals(home)) {
                questions.add(read);
            }
        }
        return questions;
    }

    @Override
    public Pack without(Pack pack, String item) {
        return with(
                pack,
                pack.form().stream()
                        .map(section -> with(
                                section,
                                section.questions().stream()
                                        .filter(each -> !each.key().equals(item))
                                        .toList()))
                        .toList());
    }

    /** Within its section. */
    @Override
    public Pack moved(Pack pack, String item, boolean up) {
        return with(
                pack,
                pack.form().stream().map(section -> moved(section, item, up)).toList());
    }

    private static Section moved(Section section, String item, boolean up) {
        var questions = new ArrayList<>(section.questions());
        int at = questions.stream().map(Question::key).toList().indexOf(item);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < questions.size()) {
            Collections.swap(questions, at, to);
        }
        return with(section, questions);
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

    private static Section with(Section section, List<Question> questions) {
        return new Section(section.key(), section.zh(), section.en(), questions);
    }

    private static Pack with(Pack pack, List<Section> sections) {
        var sketch = new Sketch(pack);
        sketch.form = sections;
        return sketch.pack();
    }
}
