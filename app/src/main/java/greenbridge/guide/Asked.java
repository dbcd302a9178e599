package greenbridge.guide;

import greenbridge.catalog.Field;
import greenbridge.pack.Question;
import greenbridge.rule.Derived;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the short form asks.
 *
 * @param known which figure of an organisation it is, the same in every programme; null where it is none
 */
record Asked(Field field, @Nullable String known) {
    static Asked of(Question question) {
        String known = question.fact() == null
                ? null
                : question.fact() + "-" + Objects.requireNonNullElse(question.yearsBack(), 0);
        return new Asked(question.field(), known);
    }

    /** The outcome itself, in the place of a table from which it would follow. */
    static Asked instead(Derived derived) {
        var number = new Field(
                derived.key(),
                derived.zh(),
                derived.en(),
                Field.Type.DECIMAL,
                derived.unit(),
                BigDecimal.ZERO,
                null,
                null,
                false,
                null,
                null,
                null);
        return new Asked(number, null);
    }
}
