package greenbridge.application;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.catalog.Field;
import greenbridge.fact.Facts;
import greenbridge.fact.Written;
import greenbridge.pack.Question;
import greenbridge.pack.Section;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a page from what is known, or from what somebody has just typed. */
@Singleton
class Items {
    private final Facts facts;
    private final People people;
    private final Texts texts;

    Items(Facts facts, People people, Texts texts) {
        this.facts = facts;
        this.people = people;
        this.texts = texts;
    }

    /**
     * What to make them of.
     *
     * @param values with totals
     * @param typed null where nobody typed anything, or all of it was kept
     */
    record Source(
            Site site,
            Matter matter,
            Content content,
            Map<String, Object> values,
            @Nullable Typed typed) {}

    List<Item> of(Source source, Section section) {
        var matter = source.matter();
        var ledger = Ledgered.of(
                matter.pack(),
                matter.call().roundYear(),
                facts.of(source.site().tenant(), matter.unit().id()));
        return section.questions().stream()
                .map(question -> item(source, question, Optional.ofNullable(ledger.get(question.key()))))
                .toList();
    }

    /** One of them, after it was saved. */
    Item of(Source source, Question question) {
        return item(source, question, Optional.empty());
    }

    private Item item(Source source, Question question, Optional<Ledgered> known) {
        var typed = Optional.ofNullable(source.typed()).filter(form -> !question.computed() && form.asked(question));
        var answer = source.content().answer(question.key());
        var value = Optional.ofNullable(source.values().get(question.key()));
        var ledger = known.filter(each -> answer.isEmpty() && typed.isEmpty());
        var problems = problems(
                source.site(), typed.map(form -> form.read(question).faults()).orElse(List.of()));
        String text = typed.map(form -> form.text(question.key()))
                .or(() -> value.map(each -> text(question.field(), each)))
                .or(() -> ledger.map(each -> Written.of(each.value())))
                .orElse("");
        return new Item(
                question,
                question.table() ? "" : text,
                question.table() ? new Grid(question, problems).rows(typed, value) : List.of(),
                problems.get(question.key()),
                answer.map(Answer::number).orElse(0),
                answer.map(this::saved).orElse(null),
                ledger.orElse(null));
    }

    Item.Saved saved(Answer answer) {
        String by = people.byId(answer.personId()).map(Person::name).orElse("");
        return new Item.Saved(
                by,
                answer.at(),
                answer.origin() == Answer.Origin.TYPED ? null : answer.origin().key());
    }

    /** As it stands in a field; a total is read only, and so as a person reads it. */
    private static String text(Field field, Object value) {
        return field.numeric() ? Written.of(value) : value instanceof List<?> ? Written.of(value) : value.toString();
    }

    String said(Site site, Typed.Fault fault) {
        return texts.in(
                site.language(),
                fault.problem().messageKey(),
                fault.problem().arguments().toArray());
    }

    /** What is wrong with it, by the id of its field; of several things the first. */
    private Map<String, String> problems(Site site, List<Typed.Fault> faults) {
        var problems = new HashMap<String, String>();
        faults.forEach(fault -> problems.putIfAbsent(fault.id(), said(site, fault)));
        return problems;
    }
}
