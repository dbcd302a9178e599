package greenbridge.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what somebody typed or imported into the value of a field, or says what is wrong with it. */
public sealed interface Reading {
    record Value(Object value) implements Reading {}

    /** A message key with its arguments. */
    record Problem(String messageKey, List<Object> arguments) implements Reading {
        Problem(String messageKey, Object... arguments) {
            this(messageKey, List.of(arguments));
        }
    }

    /** Before or after the point; more than any quantity has. */
    int DIGITS = 40;

    Pattern RANGE = Pattern.compile("(-?[0-9.,]+)\\s*(?:–|—|~|～|至|到|-)\\s*(-?[0-9.,]+)");
    Set<String> YES = Set.of("是", "有", "yes", "y", "true", "1");
    Set<String> NO = Set.of("否", "无", "no", "n", "false", "0");

    static Reading of(Field field, String typed) {
        String text = typed.strip();
        return switch (field.type()) {
            case TEXT -> text.length() > 2000 ? new Problem("field.tooLong", 2000) : new Value(text);
            case INTEGER, DECIMAL -> number(field, text);
            case RANGE -> range(field, text);
            case CHOICE ->
                field.choice(text)
                        .<Reading>map(choice -> new Value(choice.value()))
                        .orElseGet(() -> new Problem("field.notAChoice", choices(field)));
            case BOOLEAN -> truth(text);
            case DATE -> date(text);
        };
    }

    private static Reading number(Field field, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text.replace(",", "").replace("，", ""));
        } catch (NumberFormatException e) {
            return new Problem("field.notANumber", text);
        }
        // Exact arithmetic with 1e-999999999 would never end.
        if (number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS) {
            return new Problem("field.notANumber", text);
        }
        if (field.type() == Field.Type.INTEGER && number.stripTrailingZeros().scale() > 0) {
            return new Problem("field.notWhole", text);
        }
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            return new Problem("field.tooSmall", field.min());
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            return new Problem("field.tooLarge", field.max());
        }
        return new Value(number);
    }

    private static Reading range(Field field, String text) {
        var matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return new Problem("field.notARange", text);
        }
        var low = number(field, matcher.group(1));
        var high = number(field, matcher.group(2));
        if (low instanceof Problem problem) {
            return problem;
        }
        if (high instanceof Problem problem) {
            return problem;
        }
        var ends = List.of(((Value) low).value(), ((Value) high).value());
        return ((BigDecimal) ends.get(0)).compareTo((BigDecimal) ends.get(1)) > 0
                ? new Problem("field.notARange", text)
                : new Value(ends);
    }

    private static Reading truth(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return new Value(true);
        }
        return NO.contains(lower) ? new Value(false) : new Problem("field.notYesOrNo", text);
    }

    private static Reading date(String text) {
        try {
            return new Value(LocalDate.parse(text.replace('/', '-')).toString());
        } catch (DateTimeParseException e) {
            return new Problem("field.notADate", text);
        }
    }

    private static String choices(Field field) {
        return field.choices() == null
                ? ""
                : String.join(
                        "、", field.choices().stream().map(Field.Choice::zh).toList());
    }
}
