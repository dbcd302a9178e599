package greenbridge.recommendation;

import greenbridge.consent.Bank;
import greenbridge.form.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official says for a project.
 *
 * @param criteria which of (a) to (d) hold, says the official
 * @param go to the banks at once, where the check was made already
 */
record Nomination(
        List<Bank> banks,
        String opinion,
        @Nullable String risks,
        @Nullable String conditions,
        boolean firstLook,
        boolean firstPlan,
        boolean firstPayment,
        @Nullable LocalDate validTo,
        String criteria,
        boolean go) {
    static final int LONGEST = 2000;

    /** The name of a box. */
    static String box(Bank bank) {
        return "bank-" + bank.publicId();
    }

    static Nomination read(Form form, List<Bank> there, LocalDate today) {
        var chosen = there.stream().filter(bank -> form.ticked(box(bank))).toList();
        if (chosen.isEmpty()) {
            form.wrong("banks", "recommendation.wrong.banks");
        }
        boolean go = form.typed().of("go").equals("recommend");
        String criteria = criteria(form);
        if (go && !criteria.equals(Recommendation.ALL_CRITERIA)) {
            form.wrong("criteria", "recommendation.wrong.criteria");
        }
        return new Nomination(
                chosen,
                form.needed("opinion", LONGEST),
                form.text("risks", LONGEST),
                form.text("conditions", LONGEST),
                form.ticked("firstLook"),
                form.ticked("firstPlan"),
                form.ticked("firstPayment"),
                form.day("validTo", today, today.plusYears(5)),
                criteria,
                go);
    }

    static String criteria(Form form) {
        var ticked = new StringBuilder();
        Recommendation.ALL_CRITERIA
                .chars()
                .mapToObj(each -> String.valueOf((char) each))
                .filter(each -> form.ticked("criterion-" + each))
                .forEach(ticked::append);
        return ticked.toString();
    }
}
