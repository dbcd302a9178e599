package greenbridge.saving;

import greenbridge.effect.Carrier;
import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a plan: what stands in them to begin with, and what was typed. */
@Singleton
class PlanForm {
    private static final List<String> FIELDS = List.of(
            "carrier",
            "baseline",
            "baselineFrom",
            "baselineTo",
            "method",
            "words",
            "adjustment",
            "tce",
            "money",
            "firstYear",
            "years",
            "verifier");

    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_SAVED = new BigDecimal("100000000");
    private static final int LONGEST = 2000;
    private static final int MOST_YEARS = 30;
    private static final int BACK = 10;

    private final Units units;
    private final Texts texts;

    PlanForm(Units units, Texts texts) {
        this.units = units;
        this.texts = texts;
    }

    Map<String, String> labels(Language language) {
        var labels = new HashMap<String, String>();
        FIELDS.forEach(field -> labels.put(field, texts.in(language, "saving.field." + field)));
        labels.put("seen", texts.in(language, "saving.plan"));
        return labels;
    }

    /** From the offer as far as it says something; the clause is the usual one. */
    Typed preset(Award award, Language language, LocalDate today) {
        var offer = Objects.requireNonNullElse(award.response().offer(), Map.<String, String>of());
        return Typed.filling()
                .with("money", first(offer.getOrDefault("saving", "")))
                .with("years", offer.get("years"))
                .with("firstYear", today.getYear() + 1)
                .with("method", Method.B.name())
                .with("adjustment", texts.in(language, "saving.adjustment.usual"))
                .typed();
    }

    static Typed filled(Plan plan) {
        return Typed.filling()
                .with("carrier", plan.carrier().name())
                .with("baseline", plan.baselineWritten().replace(",", ""))
                .with("baselineFrom", plan.baselineFrom())
                .with("baselineTo", plan.baselineTo())
                .with("method", plan.method().name())
                .with("words", plan.words())
                .with("adjustment", plan.adjustment())
                .with("tce", plan.tceWritten().replace(",", ""))
                .with("money", plan.moneyWritten().replace(",", ""))
                .with("firstYear", plan.firstYear())
                .with("years", plan.years())
                .with("verifier", plan.verifierName())
                .typed();
    }

    /** Nothing where something is wrong, which the form then tells. */
    @Nullable
    Terms read(Form form, Tenant tenant, long customer, long company, LocalDate today) {
        var carrier = form.choice("carrier", Carrier.class);
        if (carrier == null) {
            form.wrong("carrier", "form.wrong.choice");
        }
        var method = form.choice("method", Method.class);
        if (method == null) {
            form.wrong("method", "form.wrong.choice");
        }
        var baseline = amount(form, "baseline", LEAST, MOST);
        var from = day(form, "baselineFrom", today);
        var to = day(form, "baselineTo", today);
        if (from != null && to != null && to.isBefore(from)) {
            form.wrong("baselineTo", "saving.wrong.period");
        }
        String words = form.needed("words", LONGEST);
        String adjustment = form.needed("adjustment", LONGEST);
        var tce = amount(form, "tce", LEAST, MOST_SAVED);
        var money = amount(form, "money", BigDecimal.ZERO, MOST_SAVED);
        var firstYear = whole(form, "firstYear", today.getYear() - BACK, today.getYear() + BACK);
        var years = whole(form, "years", 1, MOST_YEARS);
        var verifier = verifier(form, tenant, customer, company);
        if (carrier == null
                || method == null
                || from == null
                || to == null
                || !form.problems().none()) {
            return null;
        }
        return new Terms(
                carrier,
                baseline,
                from,
                to,
                method,
                words,
                adjustment,
                tce,
                money,
                firstYear,
                years,
                verifier == null ? null : verifier.id());
    }

    /** A verified agency of this full name, which is neither of the two sides. */
    private @Nullable Unit verifier(Form form, Tenant tenant, long customer, long company) {
        var name = form.text("verifier", 200);
        if (name == null) {
            return null;
        }
        var found = units.known(tenant, "", name).stream()
                .filter(unit -> unit.nameZh().equals(name) && unit.kind().equals("agency") && unit.verified())
                .filter(unit -> unit.id() != customer && unit.id() != company)
                .findFirst();
        if (found.isEmpty()) {
            form.wrong("verifier", "saving.wrong.verifier");
        }
        return found.orElse(null);
    }

    private static BigDecimal amount(Form form, String field, BigDecimal least, BigDecimal most) {
        needed(form, field);
        return Objects.requireNonNullElse(form.between(field, least, most), BigDecimal.ZERO);
    }

    private static int whole(Form form, String field, int least, int most) {
        needed(form, field);
        return Objects.requireNonNullElse(form.whole(field, least, most), least);
    }

    private static @Nullable LocalDate day(Form form, String field, LocalDate today) {
        needed(form, field);
        return form.day(field, today.minusYears(MOST_YEARS), today);
    }

    private static void needed(Form form, String field) {
        if (form.typed().of(field).isEmpty()) {
            form.wrong(field, "form.wrong.needed");
        }
    }

    private static String first(String several) {
        return several.strip().split("[\\s;；、]+", -1)[0];
    }
}
