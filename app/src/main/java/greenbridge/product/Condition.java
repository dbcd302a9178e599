package greenbridge.product;

import greenbridge.rule.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bank asks of whoever wants a product. Judged by itself, a thousand products in a moment.
 *
 * @param number in the unit of the field, where the field is a number
 * @param codes where it is none
 * @param hard without it there is no use in asking; else only wished
 */
@Serdeable
public record Condition(
        Field field, Operator operator, @Nullable BigDecimal number, List<String> codes, boolean hard) {

    @Serdeable
    public enum Operator {
        AT_LEAST,
        AT_MOST,
        ANY_OF,
        NONE_OF
    }

    public Condition {
        number = number == null ? null : plain(number);
        codes = List.copyOf(codes);
    }

    public static Condition atLeast(Field field, BigDecimal number, boolean hard) {
        return new Condition(field, Operator.AT_LEAST, number, List.of(), hard);
    }

    public static Condition atMost(Field field, BigDecimal number, boolean hard) {
        return new Condition(field, Operator.AT_MOST, number, List.of(), hard);
    }

    public static Condition anyOf(Field field, List<String> codes, boolean hard) {
        return new Condition(field, Operator.ANY_OF, null, codes, hard);
    }

    public static Condition noneOf(Field field, List<String> codes, boolean hard) {
        return new Condition(field, Operator.NONE_OF, null, codes, hard);
    }

    public Met judge(Ask ask) {
        return switch (operator) {
            case AT_LEAST, AT_MOST -> measured(field.number(ask));
            case ANY_OF -> chosen(field.codes(ask));
            case NONE_OF -> avoided(field.codes(ask));
        };
    }

    /** Written in one way only, so that equal ones are equal. */
    private static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private Met measured(@Nullable BigDecimal value) {
        if (value == null) {
            return met(Outcome.NEEDS_DATA, List.of());
        }
        var threshold = Objects.requireNonNull(number);
        var margin = operator == Operator.AT_LEAST ? value.subtract(threshold) : threshold.subtract(value);
        return new Met(
                this,
                margin.signum() >= 0 ? Outcome.PASS : Outcome.FAIL,
                List.of(plain(value).toPlainString()),
                margin);
    }

    private Met chosen(Collection<String> asked) {
        if (asked.stream().anyMatch(each -> within(each, codes))) {
            return met(Outcome.PASS, asked);
        }
        return met(asked.isEmpty() || undecided(asked) ? Outcome.NEEDS_DATA : Outcome.FAIL, asked);
    }

    private Met avoided(Collection<String> asked) {
        if (asked.stream().anyMatch(each -> within(each, codes))) {
            return met(Outcome.FAIL, asked);
        }
        return met(asked.isEmpty() || undecided(asked) ? Outcome.NEEDS_DATA : Outcome.PASS, asked);
    }

    private boolean within(String asked, List<String> wholes) {
        return wholes.stream().anyMatch(whole -> field.within(asked, whole));
    }

    /** Whoever names a province may lie in the city that counts, or in another one. */
    private boolean undecided(Collection<String> asked) {
        return codes.stream().anyMatch(code -> asked.stream().anyMatch(each -> field.within(code, each)));
    }

    private Met met(Outcome outcome, Collection<String> asked) {
        return new Met(this, outcome, asked.stream().sorted().toList(), null);
    }
}
