package greenbridge.enquiry;

import greenbridge.form.Form;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what somebody typed about what came of an enquiry. */
@Singleton
class OutcomeForm {
    private static final int MOST = 10_000_000;

    /** Nothing where something is wrong, which the form tells. */
    Optional<Outcomes.Telling> read(Form form, LocalDate today) {
        var result = form.choice("result", Result.class);
        if (result == null) {
            form.wrong("result", "enquiry.wrong.result");
            return Optional.empty();
        }
        String words = form.text("why", 1000);
        var told = switch (result) {
            case WON -> {
                Integer amount = form.whole("amount", 1, MOST);
                var starts = form.day("startsOn", today.minusYears(5), today.plusYears(5));
                if (form.typed().of("amount").isEmpty()) {
                    form.wrong("amount", "form.wrong.needed");
                }
                if (form.typed().of("startsOn").isEmpty()) {
                    form.wrong("startsOn", "form.wrong.needed");
                }
                yield new Outcomes.Telling(result, amount == null ? null : Long.valueOf(amount), starts, null, words);
            }
            case LOST -> {
                var reason = form.choice("reason", Result.Reason.class);
                if (reason == null) {
                    form.wrong("reason", "enquiry.wrong.reason");
                }
                yield new Outcomes.Telling(result, null, null, reason, words);
            }
        };
        return form.problems().none() ? Optional.of(told) : Optional.empty();
    }
}
