package greenbridge.saving;

import greenbridge.effect.Carrier;
import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.notice.Evidence;
import greenbridge.saving.Reports.Said;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of the report of a year. */
final class ReportForm {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_SAVED = new BigDecimal("100000000");
    private static final int LONGEST = 2000;

    private ReportForm() {}

    /** Also of the reasons, one for each year, and of the plan, which stand on the same page. */
    static Map<String, String> labels(Account account, Texts texts, Language language) {
        var labels = new HashMap<String, String>();
        for (Carrier carrier : Carrier.values()) {
            labels.put(carrier.code(), texts.in(language, "effect.carrier." + carrier.code()));
        }
        List.of("year", "measured", "notes")
                .forEach(field -> labels.put(field, texts.in(language, "saving.field." + field)));
        for (int number = 1; number <= Evidence.slots().size(); number++) {
            labels.put("file" + number, texts.in(language, "file.number", number));
        }
        account.reports()
                .forEach(report -> labels.put(
                        "reason-" + report.ofYear(),
                        report.ofYear() + " " + texts.in(language, "saving.field.reason")));
        labels.put("plan", texts.in(language, "saving.plan"));
        return labels;
    }

    /** To begin with: the first year that is due, or the one that is asked for with what stands there. */
    static Typed filled(Account account, @Nullable Integer year, LocalDate today) {
        var due = account.due(today);
        if (due.isEmpty()) {
            return Typed.EMPTY;
        }
        int chosen = year != null && due.contains(year) ? year : due.getFirst();
        var typed = Typed.filling().with("year", chosen);
        account.report(chosen).ifPresent(report -> {
            report.saved().forEach((carrier, amount) -> typed.with(carrier.code(), amount.toPlainString()));
            typed.with("measured", report.money().stripTrailingZeros().toPlainString())
                    .with("notes", report.words())
                    .with("seen", report.revision());
        });
        return typed.typed();
    }

    /** Nothing where something is wrong, which the form then tells. */
    static @Nullable Said read(Form form, Account account, LocalDate today) {
        var due = account.due(today);
        var year = due.stream()
                .filter(each -> form.typed().of("year").equals(String.valueOf(each)))
                .findFirst();
        if (year.isEmpty()) {
            form.wrong("year", "saving.wrong.year");
        }
        var saved = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        for (Carrier carrier : Carrier.values()) {
            var amount = form.between(carrier.code(), MOST.negate(), MOST);
            if (amount != null && amount.signum() != 0) {
                saved.put(carrier, amount);
            }
        }
        if (saved.isEmpty() && form.problems().none()) {
            form.wrong(Carrier.ELECTRICITY.code(), "effect.wrong.nothing");
        }
        if (form.typed().of("measured").isEmpty()) {
            form.wrong("measured", "form.wrong.needed");
        }
        var money = form.between("measured", MOST_SAVED.negate(), MOST_SAVED);
        var words = form.text("notes", LONGEST);
        var seen = form.whole("seen", 0, Integer.MAX_VALUE);
        return form.problems().none()
                ? new Said(year.orElseThrow(), saved, Objects.requireNonNull(money), words, seen)
                : null;
    }
}
