package greenbridge.form;

import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form field by field and remembers what is wrong. */
public final class Form {
    private final Typed typed;
    private final Texts texts;
    private final Language language;
    private final List<Problems.Problem> found = new ArrayList<>();

    public Form(Typed typed, Texts texts, Language language) {
        this.typed = typed;
        this.texts = texts;
        this.language = language;
    }

    public Typed typed() {
        return typed;
    }

    public void wrong(String field, String key, Object... arguments) {
        found.add(new Problems.Problem(field, texts.in(language, key, arguments)));
    }

    public Problems problems() {
        return new Problems(found);
    }

    /** Something has to stand there. */
    public String needed(String field, int most) {
        String text = text(field, most);
        if (text == null) {
            wrong(field, "form.wrong.needed");
        }
        return text == null ? "" : text;
    }

    public @Nullable String text(String field, int most) {
        String text = typed.of(field);
        if (text.length() > most) {
            wrong(field, "form.wrong.long", most);
        }
        return text.isEmpty() ? null : text;
    }

    /** A name that stays, as of a question or a rule. */
    public String code(String field, Pattern allowed, String key) {
        String text = needed(field, 60);
        if (!text.isEmpty() && !allowed.matcher(text).matches()) {
            wrong(field, key);
        }
        return text;
    }

    public @Nullable Integer whole(String field, int least, int most) {
        String text = typed.of(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as what is out of range.
        }
        wrong(field, "form.wrong.whole", String.valueOf(least), String.valueOf(most));
        return null;
    }

    public @Nullable BigDecimal decimal(String field) {
        String text = typed.of(field).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        var number = number(text);
        if (number == null) {
            wrong(field, "form.wrong.number");
        }
        return number;
    }

    /** Nothing where it is none, or longer than any that is meant. */
    private static @Nullable BigDecimal number(String text) {
        try {
            var number = new BigDecimal(text);
            return number.precision() <= 30 && Math.abs(number.scale()) <= 12 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public @Nullable BigDecimal between(String field, BigDecimal least, BigDecimal most) {
        BigDecimal number = decimal(field);
        if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            wrong(field, "form.wrong.between", least.toPlainString(), most.toPlainString());
            return null;
        }
        return number;
    }

    /** Numbers with blanks between them; a comma could also be within one, so it is refused. */
    public List<BigDecimal> several(String field, BigDecimal least, BigDecimal most, int count) {
        var numbers = new ArrayList<BigDecimal>();
        for (String text : typed.of(field).split("[\\s;；、]+", -1)) {
            if (text.isEmpty()) {
                continue;
            }
            var number = number(text);
            if (number == null) {
                wrong(field, "form.wrong.several");
                return List.of();
            }
            if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                wrong(field, "form.wrong.between", least.toPlainString(), most.toPlainString());
                return List.of();
            }
            numbers.add(number);
        }
        if (numbers.size() > count) {
            wrong(field, "form.wrong.many", String.valueOf(count));
        }
        return List.copyOf(numbers);
    }

    public @Nullable LocalDate day(String field, LocalDate first, LocalDate last) {
        String text = typed.of(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, as what is out of range.
        }
        wrong(field, "form.wrong.day", first, last);
        return null;
    }

    /** A day with hour and minute, as browsers send it. */
    public @Nullable LocalDateTime minute(String field) {
        String text = typed.of(field).replace(' ', 'T');
        if (text.isEmpty()) {
            return null;
        }
        try {
            var at = LocalDateTime.parse(text);
            if (at.getYear() >= 2000 && at.getYear() <= 2999) {
                return at;
            }
        } catch (DateTimeException e) {
            // Said below, as what is too far away.
        }
        wrong(field, "form.wrong.minute");
        return null;
    }

    public boolean ticked(String field) {
        return typed.has(field);
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> of) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equals(typed.of(field))) {
                return each;
            }
        }
        return null;
    }
}
