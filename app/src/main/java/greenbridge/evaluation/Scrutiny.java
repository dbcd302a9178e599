package greenbridge.evaluation;

import greenbridge.evaluation.Waste.Source;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a draft as the report that it is to be, and says at which field what is missing or wrong. */
final class Scrutiny {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 4;
    private static final int LONGEST = 4000;
    private static final int SHORT = 100;
    private static final int NUMBER = 60;
    private static final int NAMES = 2000;

    private final Rulebook rulebook;
    private final Draft draft;
    private final LocalDate today;
    private final List<Wrong> wrong = new ArrayList<>();

    private Scrutiny(Rulebook rulebook, Draft draft, LocalDate today) {
        this.rulebook = rulebook;
        this.draft = draft;
        this.today = today;
    }

    /**
     * What is wrong with a field.
     *
     * @param what it is called, where the text says so
     */
    record Wrong(String field, String key, @Nullable String what) {}

    /** @param filing none where anything is wrong */
    record Result(List<Wrong> wrong, Optional<Filing> filing) {}

    static Result of(Rulebook rulebook, Draft draft, LocalDate today, boolean english) {
        var scrutiny = new Scrutiny(rulebook, draft, today);
        var filing = scrutiny.read(english);
        return new Result(
                List.copyOf(scrutiny.wrong), scrutiny.wrong.isEmpty() ? Optional.of(filing) : Optional.empty());
    }

    /** The day of completion, as soon as it can be told: from then the days run. */
    static Optional<LocalDate> completed(Draft draft, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(draft.text("completedOn"))).filter(day -> !day.isAfter(today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Filing read(boolean english) {
        String number = text("reportNo", NUMBER, "evaluation.wrong.number");
        var completed = completed(draft, today);
        if (completed.isEmpty()) {
            wrong("completedOn", "evaluation.wrong.completed", null);
        }
        var sections = new LinkedHashMap<String, String>();
        for (var item : rulebook.sections()) {
            String text = draft.text("section-" + item.key());
            if (text.isEmpty() || text.length() > LONGEST) {
                wrong("section-" + item.key(), "evaluation.wrong.section", item.text(english));
            }
            sections.put(item.key(), text);
        }
        var amounts = new ArrayList<Filing.Amount>();
        amounts.addAll(amounts(Source.OWN, draft.own()));
        amounts.addAll(amounts(Source.RECEIVED, draft.received()));
        if (amounts.isEmpty()) {
            wrong("own", "evaluation.wrong.wastes", null);
        }
        var report = new Report(sections, products(), checks(english));
        BigDecimal output = number("outputValue", draft.text("outputValue"), "evaluation.wrong.output");
        String relief = draft.text("taxRelief");
        return new Filing(
                number,
                completed.orElse(today),
                report,
                List.copyOf(amounts),
                output,
                relief.isEmpty() ? null : number("taxRelief", relief, "evaluation.wrong.relief"));
    }

    private List<Filing.Amount> amounts(Source source, List<Draft.Row> rows) {
        var amounts = new ArrayList<Filing.Amount>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            String field = source.group() + "-" + at + "-";
            if (row.blank()) {
                continue;
            }
            if (row.kind().isEmpty() || row.kind().length() > SHORT) {
                wrong(field + "kind", "evaluation.wrong.kind", null);
            }
            BigDecimal tonnes = number(field + "tonnes", row.tonnes(), "evaluation.wrong.tonnes");
            if (tonnes.signum() == 0
                    && wrong.stream().noneMatch(each -> each.field().equals(field + "tonnes"))) {
                wrong(field + "tonnes", "evaluation.wrong.tonnes", null);
            }
            amounts.add(new Filing.Amount(
                    source,
                    row.kind(),
                    tonnes,
                    optional(field + "opening", row.opening()),
                    optional(field + "gained", row.gained()),
                    optional(field + "closing", row.closing())));
        }
        return amounts;
    }

    private List<Report.Product> products() {
        var products = new ArrayList<Report.Product>();
        int length = 0;
        for (int at = 0; at < draft.products().size(); at++) {
            var made = draft.products().get(at);
            if (made.blank()) {
                continue;
            }
            if (made.name().isEmpty() || made.name().length() > SHORT) {
                wrong("product-" + at + "-name", "evaluation.wrong.product", null);
            }
            BigDecimal ratio = optional("product-" + at + "-ratio", made.ratio());
            if (ratio != null && ratio.compareTo(HUNDRED) > 0) {
                wrong("product-" + at + "-ratio", "evaluation.wrong.ratio", null);
            }
            length += made.name().length() + 1;
            products.add(new Report.Product(made.name(), ratio));
        }
        if (products.isEmpty() || length > NAMES) {
            wrong("product", "evaluation.wrong.products", null);
        }
        return products;
    }

    /** A no wants its reason. */
    private List<Report.Check> checks(boolean english) {
        var checks = new ArrayList<Report.Check>();
        for (var item : rulebook.checks()) {
            String field = "check-" + item.key();
            String answer = draft.text(field);
            String note = draft.text(field + "-note");
            boolean known = List.of("yes", "no", "none").contains(answer);
            if (!known && !(item.optional() && answer.isEmpty())) {
                wrong(field, "evaluation.wrong.check", item.text(english));
            }
            if (answer.equals("no") && note.isEmpty()) {
                wrong(field + "-note", "evaluation.wrong.check.note", item.text(english));
            }
            checks.add(new Report.Check(item.key(), known ? answer : "none", note.isEmpty() ? null : note));
        }
        return checks;
    }

    private String text(String field, int most, String key) {
        String text = draft.text(field);
        if (text.isEmpty() || text.length() > most) {
            wrong(field, key, null);
        }
        return text;
    }

    private @Nullable BigDecimal optional(String field, String typed) {
        return typed.isEmpty() ? null : number(field, typed, "evaluation.wrong.figure");
    }

    /** Nothing less than zero, no more digits than are kept; full-width digits and separators of thousands do not matter. */
    private BigDecimal number(String field, String typed, String key) {
        String plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        if (plain.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            var number = new BigDecimal(plain);
            if (number.compareTo(MOST) < 0 && number.stripTrailingZeros().scale() <= DECIMALS) {
                return number;
            }
        }
        wrong(field, key, null);
        return BigDecimal.ZERO;
    }

    private void wrong(String field, String key, @Nullable String what) {
        wrong.add(new Wrong(field, key, what));
    }
}
