package greenbridge.match;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.need.Need;
import greenbridge.product.Collateral;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wanted, as it stands in an address. */
@Singleton
class MatchForm {
    static final int LONGEST = 200;
    static final List<String> FIELDS = List.of(
            "text",
            "sector",
            "industry",
            "area",
            "capacity",
            "unit",
            "saving",
            "budget",
            "loan",
            "months",
            "collateral");
    private static final int MONEY = 10_000_000;
    private static final int MONTHS = 360;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000);

    private final Vocabulary vocabulary;
    private final Areas areas;

    MatchForm(Vocabulary vocabulary, Areas areas) {
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    Wanted read(Form form, Collection<String> collateral) {
        Integer budget = form.whole("budget", 0, MONEY);
        Integer loan = form.whole("loan", 0, MONEY);
        String text = form.text("text", LONGEST);
        var wanted = new Wanted(
                text == null ? "" : text,
                code(form, "sector", code -> vocabulary.sector(code).isPresent()),
                code(form, "industry", code -> vocabulary.industry(code).isPresent()),
                code(form, "area", code -> areas.byCode(code).isPresent()),
                form.between("capacity", BigDecimal.ZERO, LARGEST),
                form.text("unit", 20),
                form.between("saving", BigDecimal.ZERO, BigDecimal.valueOf(100)),
                budget == null ? null : budget.longValue(),
                loan == null ? null : loan.longValue(),
                form.whole("months", 1, MONTHS),
                known(collateral));
        if (wanted.blank() && form.problems().none()) {
            form.wrong("text", "match.wrong.nothing");
        }
        return wanted;
    }

    private static @Nullable String code(Form form, String field, Predicate<String> known) {
        String code = form.text(field, 20);
        if (code != null && !known.test(code)) {
            form.wrong(field, "match.wrong.code");
            return null;
        }
        return code;
    }

    static Set<String> known(Collection<String> collateral) {
        return Stream.of(Collateral.values())
                .map(Collateral::code)
                .filter(collateral::contains)
                .collect(Collectors.toSet());
    }

    /** A need as it would be typed here. */
    static Typed.Builder filled(Need need) {
        var wanted = Wanted.of(need);
        String text = wanted.text().length() > LONGEST ? wanted.text().substring(0, LONGEST) : wanted.text();
        return Typed.filling()
                .with("text", text)
                .with("sector", wanted.sector())
                .with("industry", wanted.industry())
                .with("area", wanted.area())
                .with("capacity", plain(wanted.capacity()))
                .with("unit", wanted.unit())
                .with("saving", plain(wanted.saving()))
                .with("budget", wanted.budget())
                .with("loan", wanted.loan());
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
