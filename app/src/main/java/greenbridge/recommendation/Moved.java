package greenbridge.recommendation;

import greenbridge.form.Form;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a move.
 *
 * @param amount 万元
 * @param day of payment, or of the first report
 */
record Moved(
        @Nullable String note,
        String criteria,
        @Nullable Long amount,
        @Nullable LocalDate day,
        @Nullable String project,
        @Nullable String policy) {
    private static final int LONGEST = 1000;
    private static final int MOST = 100_000_000;

    /** The name of a field of this move: several forms stand on one page. */
    static String field(String name, State to) {
        return name + "-" + to.name().toLowerCase(Locale.ROOT);
    }

    static Moved read(Form form, Recommendation seen, Move move, LocalDate today) {
        String field = field("note", move.to());
        String note = form.text(field, LONGEST);
        if (move.reasoned() && note == null) {
            form.wrong(field, "recommendation.wrong.reason");
        }
        return switch (move.to()) {
            case RECOMMENDED -> {
                String criteria = Nomination.criteria(form);
                if (!criteria.equals(Recommendation.ALL_CRITERIA)) {
                    form.wrong("criteria", "recommendation.wrong.criteria");
                }
                yield new Moved(note, criteria, null, null, null, null);
            }
            case DISBURSED -> {
                Integer amount = form.whole("amount", 1, MOST);
                LocalDate day = form.day("paidOn", seen.madeAt().toLocalDate(), today);
                if (form.typed().of("amount").isEmpty()) {
                    form.wrong("amount", "form.wrong.needed");
                }
                if (form.typed().of("paidOn").isEmpty()) {
                    form.wrong("paidOn", "form.wrong.needed");
                }
                yield new Moved(note, "", amount == null ? null : amount.longValue(), day, null, null);
            }
            case IN_MONITORING -> {
                LocalDate day = form.day("reportDue", today, today.plusYears(3));
                LocalDate paid = seen.disbursedOn() == null ? today : seen.disbursedOn();
                yield new Moved(note, "", null, day == null ? paid.plusYears(1) : day, null, null);
            }
            case TAKEN_UP -> {
                String policy = form.text("policy", 500);
                String project = form.text("project", 12);
                if (policy == null && project == null) {
                    form.wrong("policy", "recommendation.wrong.policy");
                }
                yield new Moved(note, "", null, null, project, policy);
            }
            case DRAFT, LOCAL_CHECK, RECEIVED_BY_BANK, INVESTIGATING, APPROVED, DECLINED, CLOSED ->
                new Moved(note, "", null, null, null, null);
        };
    }
}
