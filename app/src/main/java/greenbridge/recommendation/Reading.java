package greenbridge.recommendation;

import greenbridge.effect.Carrier;
import greenbridge.form.Form;
import greenbridge.id.Ids;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a report after the loan. */
final class Reading {
    private static final int LONGEST = 2000;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000");

    private Reading() {}

    static LoanReport report(Form form, Recommendation it, long person, LocalDateTime now) {
        int first = it.disbursedOn() == null ? now.getYear() : it.disbursedOn().getYear();
        form.needed("year", 4);
        Integer year = form.whole("year", first, now.getYear());
        var measured = new EnumMap<Carrier, BigDecimal>(Carrier.class);
        for (Carrier carrier : Carrier.values()) {
            BigDecimal amount = form.between(carrier.code(), MOST.negate(), MOST);
            if (amount != null && amount.signum() != 0) {
                measured.put(carrier, amount);
            }
        }
        return new LoanReport(
                it.tenantId(),
                Ids.next(),
                Ids.random(),
                it.id(),
                Objects.requireNonNullElse(year, first),
                form.needed("production", LONGEST),
                form.needed("finance", LONGEST),
                form.needed("environment", LONGEST),
                form.text("innovation", LONGEST),
                money(form, "benefit", MOST_MONEY.negate()),
                new Savings(measured).written(),
                now.toLocalDate(),
                form.text("verifier", 200),
                person,
                now);
    }

    /** In 万元 with two decimals; nothing where nothing was typed. */
    static @Nullable BigDecimal money(Form form, String field, BigDecimal least) {
        BigDecimal amount = form.between(field, least, MOST_MONEY);
        if (amount != null && amount.stripTrailingZeros().scale() > 2) {
            form.wrong(field, "recommendation.wrong.decimals");
            return null;
        }
        return amount == null ? null : amount.setScale(2);
    }
}
