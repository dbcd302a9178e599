package greenbridge.need;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed of a need. A draft may lack anything; what is published may not. */
@Singleton
class NeedForm {
    static final int TITLE = 200;
    static final int PROBLEM = 4000;
    static final int EQUIPMENT = 200;
    static final int UNIT = 40;
    static final int REQUIREMENT = 500;
    private static final int SHORTEST = 10;
    private static final int MONEY = 10_000_000;
    private static final int ANSWERS = 50;
    private static final int LONGEST_QUESTIONS = 20;
    private static final int LONGEST_ANSWERS = 60;
    private static final int KEPT = 8000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000);

    /** Of which a draft keeps whatever stands in them. */
    static final List<String> FIELDS = List.of(
            "title",
            "problem",
            "equipment",
            "capacity",
            "capacityUnit",
            "sector",
            "industry",
            "area",
            "saving",
            "budget",
            "loan",
            "mode",
            "most",
            "questionDays",
            "answerDays",
            "requirement",
            "must");

    private final Vocabulary vocabulary;
    private final Choices choices;

    NeedForm(Vocabulary vocabulary, Choices choices) {
        this.vocabulary = vocabulary;
        this.choices = choices;
    }

    static Map<String, String> kept(Typed typed) {
        var kept = new HashMap<String, String>();
        FIELDS.stream()
                .filter(field -> !typed.of(field).isEmpty())
                .forEach(field -> kept.put(field, cut(typed.of(field), KEPT)));
        return kept;
    }

    /** As a form begins. */
    static Typed fresh() {
        return Typed.filling()
                .with("mode", Need.Mode.OPEN)
                .with("most", Stated.NOTHING.most())
                .with("questionDays", Stated.QUESTION_DAYS)
                .with("answerDays", Stated.ANSWER_DAYS)
                .with("must", "must")
                .typed();
    }

    /** What can be read of it; the rest stands in the problems of the form. */
    Stated read(Form form) {
        var mode = Objects.requireNonNullElse(form.choice("mode", Need.Mode.class), Need.Mode.OPEN);
        return new Stated(
                cut(Objects.requireNonNullElse(form.text("title", TITLE), ""), TITLE),
                cut(Objects.requireNonNullElse(form.text("problem", PROBLEM), ""), PROBLEM),
                known(
                        form,
                        "sector",
                        vocabulary.sector(form.typed().of("sector")).isPresent()),
                known(
                        form,
                        "industry",
                        vocabulary.industry(form.typed().of("industry")).isPresent()),
                known(form, "area", choices.area(form.typed().of("area"))),
                shorter(form.text("equipment", EQUIPMENT), EQUIPMENT),
                form.between("capacity", BigDecimal.ZERO, LARGEST),
                shorter(form.text("capacityUnit", UNIT), UNIT),
                form.between("saving", BigDecimal.ZERO, HUNDRED),
                money(form, "budget"),
                money(form, "loan"),
                mode,
                mode == Need.Mode.OPEN ? form.whole("most", 1, ANSWERS) : null,
                Objects.requireNonNullElse(form.whole("questionDays", 1, LONGEST_QUESTIONS), Stated.QUESTION_DAYS),
                Objects.requireNonNullElse(form.whole("answerDays", 1, LONGEST_ANSWERS), Stated.ANSWER_DAYS));
    }

    /** What is still missing before everybody may read it. */
    void complete(Form form, Stated stated, List<Requirement> requirements) {
        form.needed("title", TITLE);
        if (stated.problem().length() < SHORTEST) {
            form.wrong("problem", "need.wrong.problem");
        }
        for (String field : List.of("sector", "area", "questionDays", "answerDays")) {
            if (form.typed().of(field).isEmpty()) {
                form.wrong(field, "form.wrong.needed");
            }
        }
        if (stated.capacity() != null && stated.capacityUnit() == null) {
            form.wrong("capacityUnit", "need.wrong.unit");
        }
        if (stated.mode() == Need.Mode.OPEN && form.typed().of("most").isEmpty()) {
            form.wrong("most", "need.wrong.most");
        }
        if (!form.typed().of("requirement").isEmpty()) {
            form.wrong("requirement", "need.wrong.left");
        } else if (requirements.stream().noneMatch(Requirement::must)) {
            form.wrong("requirement", "need.wrong.must");
        }
    }

    private static @Nullable Long money(Form form, String field) {
        var whole = form.whole(field, 1, MONEY);
        return whole == null ? null : Long.valueOf(whole);
    }

    private static @Nullable String known(Form form, String field, boolean known) {
        String code = form.typed().of(field);
        if (code.isEmpty()) {
            return null;
        }
        if (!known) {
            form.wrong(field, "form.wrong.choice");
        }
        return known ? code : null;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static @Nullable String shorter(@Nullable String text, int most) {
        return text == null ? null : cut(text, most);
    }
}
