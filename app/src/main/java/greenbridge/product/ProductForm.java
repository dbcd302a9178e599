package greenbridge.product;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a bank typed of a product: words, and a row for each thing that a condition can be about. */
@Singleton
class ProductForm {
    static final BigDecimal MOST_AMOUNT = BigDecimal.valueOf(100_000_000);
    static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(600);
    static final BigDecimal MOST_SAVING = BigDecimal.valueOf(100);

    private static final String SOFT = "soft";
    private static final String EXCEPT = "except";

    private final Choices choices;

    ProductForm(Choices choices) {
        this.choices = choices;
    }

    /** Only what is without problems in the form is to be used. */
    Terms read(Form form, Tenant tenant) {
        var kind = form.choice("kind", Kind.class);
        if (kind == null) {
            form.wrong("kind", "form.wrong.choice");
        }
        var conditions = new ArrayList<Condition>();
        for (Field field : Field.values()) {
            if (field.measured()) {
                measured(form, field, conditions);
            } else {
                chosen(form, field, tenant, conditions);
            }
        }
        return new Terms(
                Objects.requireNonNullElse(kind, Kind.CREDIT),
                form.needed("nameZh", 200),
                form.text("nameEn", 300),
                form.needed("textZh", 4000),
                form.text("textEn", 6000),
                form.text("rateZh", 300),
                form.text("rateEn", 500),
                form.text("materialsZh", 2000),
                form.text("materialsEn", 3000),
                conditions);
    }

    private static void measured(Form form, Field field, List<Condition> conditions) {
        var from = number(form, field, field.code() + "-from");
        var to = field == Field.SAVING ? null : number(form, field, field.code() + "-to");
        boolean hard = hard(form, field);
        if (from != null && to != null && from.compareTo(to) > 0) {
            form.wrong(field.code() + "-to", "product.wrong.order");
        }
        if (from != null) {
            conditions.add(Condition.atLeast(field, from, hard));
        }
        if (to != null) {
            conditions.add(Condition.atMost(field, to, hard));
        }
    }

    private static @Nullable BigDecimal number(Form form, Field field, String name) {
        if (field == Field.SAVING) {
            return form.between(name, BigDecimal.ZERO, MOST_SAVING);
        }
        var most = field == Field.AMOUNT ? MOST_AMOUNT : MOST_MONTHS;
        var whole = form.whole(name, 1, most.intValueExact());
        return whole == null ? null : BigDecimal.valueOf(whole);
    }

    private void chosen(Form form, Field field, Tenant tenant, List<Condition> conditions) {
        var codes = choices.codes(field, tenant).stream()
                .filter(code -> form.ticked(field.code() + "-" + code))
                .toList();
        if (!codes.isEmpty()) {
            boolean except = form.typed().of(field.code() + "-how").equals(EXCEPT) && excludes(field);
            conditions.add(
                    except
                            ? Condition.noneOf(field, codes, hard(form, field))
                            : Condition.anyOf(field, codes, hard(form, field)));
        }
    }

    /** Of these a bank can say what it does not take. */
    static boolean excludes(Field field) {
        return field == Field.AREA
                || field == Field.INDUSTRY
                || field == Field.SECTOR
                || field == Field.ORGANISATION_KIND;
    }

    private static boolean hard(Form form, Field field) {
        return !form.typed().of(field.code() + "-must").equals(SOFT);
    }

    static Typed of(Terms terms) {
        var filling = Typed.filling()
                .with("kind", terms.kind())
                .with("nameZh", terms.nameZh())
                .with("nameEn", terms.nameEn())
                .with("textZh", terms.textZh())
                .with("textEn", terms.textEn())
                .with("rateZh", terms.rateZh())
                .with("rateEn", terms.rateEn())
                .with("materialsZh", terms.materialsZh())
                .with("materialsEn", terms.materialsEn());
        for (Condition condition : terms.conditions()) {
            String code = condition.field().code();
            filling.with(code + "-must", condition.hard() ? "hard" : SOFT);
            var number = condition.number() == null ? null : condition.number().toPlainString();
            switch (condition.operator()) {
                case AT_LEAST -> filling.with(code + "-from", number);
                case AT_MOST -> filling.with(code + "-to", number);
                case ANY_OF, NONE_OF -> {
                    filling.with(code + "-how", condition.operator() == Condition.Operator.NONE_OF ? EXCEPT : "only");
                    condition.codes().forEach(each -> filling.with(code + "-" + each, "on"));
                }
            }
        }
        return filling.typed();
    }
}
