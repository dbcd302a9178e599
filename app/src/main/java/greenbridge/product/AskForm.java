package greenbridge.product;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.site.Query;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, as it stands in the address of a page: it can be kept and sent, and is written nowhere. */
final class AskForm {
    /** The names in the address, by field. */
    private static final Map<Field, String> NAMES = Map.of(
            Field.AMOUNT, "amount",
            Field.MONTHS, "months",
            Field.SAVING, "saving",
            Field.COLLATERAL, "collateral",
            Field.AREA, "area",
            Field.INDUSTRY, "industry",
            Field.SECTOR, "sector",
            Field.ORGANISATION_KIND, "applicant",
            Field.CONTRACT, "contract");

    private static final Set<String> OTHERS = Set.of("kind", "bank", "only");

    private AskForm() {}

    /** Of what can be said several times there is a box for each. */
    static Typed typed(Query query) {
        var typed = Typed.filling();
        for (Query.Part part : query.parts()) {
            if (part.name().equals("collateral")) {
                typed.ticked("collateral-" + part.value(), !part.value().isEmpty());
            } else if (NAMES.containsValue(part.name()) || OTHERS.contains(part.name())) {
                typed.with(part.name(), part.value());
            }
        }
        return typed.typed();
    }

    /** By the names in the address. */
    static <T> Map<String, T> named(Map<Field, T> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(each -> NAMES.getOrDefault(each.getKey(), ""), Map.Entry::getValue));
    }

    static boolean asked(Ask ask) {
        return !ask.equals(Ask.NOTHING);
    }

    static Ask read(Form form) {
        var amount = form.whole("amount", 1, ProductForm.MOST_AMOUNT.intValueExact());
        var collateral = Arrays.stream(Collateral.values())
                .map(Collateral::code)
                .filter(code -> form.ticked("collateral-" + code))
                .collect(Collectors.toSet());
        return new Ask(
                code(form, "area"),
                code(form, "industry"),
                code(form, "sector"),
                amount == null ? null : Long.valueOf(amount),
                form.whole("months", 1, ProductForm.MOST_MONTHS.intValueExact()),
                collateral,
                form.between("saving", BigDecimal.ZERO, ProductForm.MOST_SAVING),
                code(form, "applicant"),
                code(form, "contract"));
    }

    /** What is no code of ours is as good as nothing said. */
    private static @Nullable String code(Form form, String name) {
        String code = form.typed().of(name);
        return code.matches("[A-Za-z0-9_.]{1,20}") ? code : null;
    }
}
