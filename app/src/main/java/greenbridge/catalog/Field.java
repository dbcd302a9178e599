package greenbridge.catalog;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attribute of the entries of a catalog: its type, unit and range. */
@Serdeable
public record Field(
        String key,
        String zh,
        String en,
        Type type,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable List<Choice> choices,
        boolean keyIndicator,
        @Nullable Better better,
        @Nullable String helpZh,
        @Nullable String helpEn) {

    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        RANGE,
        CHOICE,
        BOOLEAN,
        DATE
    }

    /** Which end of the scale is the good one. */
    public enum Better {
        LOW,
        HIGH
    }

    @Serdeable
    public record Choice(String value, String zh, String en) {
        public String label(boolean english) {
            return english ? en : zh;
        }
    }

    public String label(boolean english) {
        return english ? en : zh;
    }

    public boolean numeric() {
        return type == Type.INTEGER || type == Type.DECIMAL;
    }

    /** A year of the calendar, told from a quantity by its range; its digits are not grouped. */
    public boolean year() {
        return type == Type.INTEGER
                && unit == null
                && min != null
                && min.compareTo(BigDecimal.valueOf(1900)) >= 0
                && max != null
                && max.compareTo(BigDecimal.valueOf(2200)) <= 0;
    }

    Optional<Choice> choice(String valueOrLabel) {
        return choices == null
                ? Optional.empty()
                : choices.stream()
                        .filter(choice -> choice.value().equalsIgnoreCase(valueOrLabel)
                                || choice.zh().equals(valueOrLabel)
                                || choice.en().equalsIgnoreCase(valueOrLabel))
                        .findFirst();
    }

    /** A value as a person reads it, without the unit. */
    public String shown(Object value, boolean english) {
        return switch (type) {
            case TEXT, DATE -> value.toString();
            case INTEGER, DECIMAL -> year() ? value.toString() : number(value);
            case RANGE ->
                value instanceof List<?> ends && ends.size() == 2
                        ? number(ends.get(0)) + "–" + number(ends.get(1))
                        : value.toString();
            case CHOICE ->
                choice(value.toString()).map(choice -> choice.label(english)).orElse(value.toString());
            case BOOLEAN -> Boolean.parseBoolean(value.toString()) ? (english ? "yes" : "是") : (english ? "no" : "否");
        };
    }

    private static String number(Object value) {
        return new java.text.DecimalFormat(
                        "#,##0.####", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                .format(new BigDecimal(value.toString()));
    }
}
