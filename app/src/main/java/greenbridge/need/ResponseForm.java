package greenbridge.need;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.proposal.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads an answer: a verdict to each requirement, words, until when it holds, and the figures of a contract where there are any. */
final class ResponseForm {
    static final int WORDS = 4000;
    static final int SAID = 1000;
    private static final int YEARS = 5;
    private static final int KEPT = 8000;
    private static final String OFFER = "offer-";

    private ResponseForm() {}

    /** What a draft keeps: whatever stands in the fields that the form has. */
    static Map<String, String> kept(Typed typed, List<Requirement> requirements) {
        var kept = new HashMap<String, String>();
        typed.values().forEach((field, value) -> {
            boolean known = field.equals("words")
                    || field.equals("validUntil")
                    || (field.startsWith(OFFER) && field.length() < 30)
                    || requirements.stream()
                            .anyMatch(each -> each.field().equals(field)
                                    || each.wordsField().equals(field));
            if (known && !value.isBlank()) {
                kept.put(field, value.length() <= KEPT ? value : value.substring(0, KEPT));
            }
        });
        return kept;
    }

    static Responding.Content read(Form form, List<Requirement> requirements, LocalDate today) {
        var said = new ArrayList<Responding.Said>();
        for (Requirement requirement : requirements) {
            var verdict = form.choice(requirement.field(), Answer.Verdict.class);
            var words = form.text(requirement.wordsField(), SAID);
            if (verdict == null && requirement.must()) {
                form.wrong(requirement.field(), "need.wrong.verdict");
            }
            if (verdict != null) {
                said.add(new Responding.Said(requirement.id(), verdict, words));
            }
        }
        String words = form.needed("words", WORDS);
        if (form.typed().of("validUntil").isEmpty()) {
            form.wrong("validUntil", "form.wrong.needed");
        }
        var until = form.day("validUntil", today, today.plusYears(YEARS));
        var offer = Offer.read(form);
        return new Responding.Content(words, Objects.requireNonNullElse(until, today), offer, said);
    }
}
