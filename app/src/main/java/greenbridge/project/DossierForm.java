package greenbridge.project;

import greenbridge.effect.Carrier;
import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.product.Collateral;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of a dossier: its fields, what may stand in them, and what is stored of what was typed. */
final class DossierForm {
    static final List<String> MONEY = List.of("investment", "own_funds", "loan_need");

    /** Facts of the gates with what can be answered, in the order of the form. */
    static final Map<String, List<String>> ANSWERS = answers();

    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_MONEY = new BigDecimal("100000000");
    private static final int LONG = 2000;
    private static final int SHORT = 200;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private DossierForm() {}

    private static Map<String, List<String>> answers() {
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("energy_assessment", List.of("passed", "pending", "none"));
        answers.put("environment_assessment", List.of("passed", "pending", "none"));
        answers.put("industry_class", List.of("encouraged", "permitted", "restricted", "eliminated"));
        answers.put("obsolete_capacity", List.of("none", "retired", "overdue"));
        answers.put("violations", List.of("none", "rectified", "open"));
        answers.put("two_high", List.of("no", "yes"));
        answers.put("credit_record", List.of("clean", "violations"));
        answers.put("solid_waste_plan", List.of("made", "missing", "not_needed"));
        return answers;
    }

    /** By the names of the facts; what was left empty is not there. What is wrong the form remembers. */
    static Map<String, String> read(Form form) {
        var data = new TreeMap<String, String>();
        MONEY.forEach(name -> put(data, name, form.between(name, BigDecimal.ZERO, MOST_MONEY)));
        put(data, "term_months", form.whole("term_months", 1, 600));
        put(data, "collateral", pledged(form.typed()));
        for (Carrier carrier : Carrier.values()) {
            energy(form, data, carrier);
        }
        put(data, "emission_cuts", form.text("emission_cuts", SHORT));
        ANSWERS.forEach((name, allowed) -> {
            String answer = form.typed().of(name);
            if (allowed.contains(answer)) {
                data.put(name, answer);
            } else if (!answer.isEmpty()) {
                form.wrong(name, "project.wrong.choice");
            }
        });
        Facts.GROUNDS.forEach(name -> put(data, name, form.text(name, LONG)));
        put(data, "contact_name", form.text("contact_name", 100));
        put(data, "contact_phone", form.text("contact_phone", 40));
        put(data, "contact_email", form.text("contact_email", 254));
        put(data, "taxonomy_code", form.text("taxonomy_code", 40));
        put(data, "taxonomy_edition", form.text("taxonomy_edition", SHORT));
        put(data, "taxonomy_on", form.day("taxonomy_on", FIRST, LAST));
        return data;
    }

    /** Both years or none: with one of them nothing can be said. */
    private static void energy(Form form, Map<String, String> data, Carrier carrier) {
        String before = "before_" + carrier.code();
        String after = "after_" + carrier.code();
        BigDecimal was = form.between(before, BigDecimal.ZERO, MOST);
        BigDecimal will = form.between(after, BigDecimal.ZERO, MOST);
        if (form.typed().of(before).isEmpty() != form.typed().of(after).isEmpty()) {
            form.wrong(form.typed().of(before).isEmpty() ? before : after, "project.wrong.both");
        }
        put(data, before, was);
        put(data, after, will);
    }

    private static @Nullable String pledged(Typed typed) {
        String codes = Arrays.stream(Collateral.values())
                .map(Collateral::code)
                .filter(code -> typed.has("collateral_" + code))
                .collect(Collectors.joining(" "));
        return codes.isEmpty() ? null : codes;
    }

    private static void put(Map<String, String> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    /** The form as it stands filled in with what is known. */
    static Typed filled(Facts facts) {
        var typed = Typed.filling();
        facts.values().forEach(typed::with);
        facts.collateral().forEach(code -> typed.ticked("collateral_" + code, true));
        return typed.typed();
    }
}
