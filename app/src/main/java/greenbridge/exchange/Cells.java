package greenbridge.exchange;

import greenbridge.catalog.Field;
import greenbridge.entry.Content;
import greenbridge.entry.Shown;
import greenbridge.tenants.Language;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of an entry: texts, numbers and dates, without units, for those are in the header. */
@Singleton
final class Cells {
    private final Names names;

    Cells(Names names) {
        this.names = names;
    }

    List<@Nullable Object> of(Shown entry, Columns columns, Language language) {
        return of(new Exporter.Found(null, Map.of()), entry, columns, language);
    }

    /** What the list says of a thing comes before what its entry says. */
    List<@Nullable Object> of(Exporter.Found found, @Nullable Shown entry, Columns columns, Language language) {
        var cells = new ArrayList<@Nullable Object>(columns.all().size());
        for (Column column : columns.all()) {
            Object said = column instanceof Column.Fixed fixed ? found.words().get(fixed) : null;
            cells.add(said != null || entry == null ? said(said, language) : of(entry, column, language));
        }
        return cells;
    }

    private static @Nullable Object said(@Nullable Object value, Language language) {
        if (value instanceof List<?> texts) {
            return Names.joined(texts.stream().map(String::valueOf).toList());
        }
        return value instanceof Boolean flag ? yes(flag, language) : value;
    }

    private static @Nullable String yes(boolean flag, Language language) {
        return flag ? (language == Language.EN ? "yes" : "是") : null;
    }

    private @Nullable Object of(Shown entry, Column column, Language language) {
        return switch (column) {
            case Column.Fixed fixed -> of(entry, fixed, language);
            case Column.Attribute attribute -> of(entry, attribute.field(), language);
        };
    }

    private @Nullable Object of(Shown entry, Column.Fixed column, Language language) {
        Content content = entry.content();
        return switch (column) {
            case NUMBER -> entry.number();
            case TITLE -> content.title();
            case TITLE_EN -> content.titleEn();
            case SUMMARY -> content.summary();
            case SUMMARY_EN -> content.summaryEn();
            case CREDIT_CODE -> entry.creditCode();
            case HOLDER -> entry.holderName();
            case AREA -> names.area(entry.area(), language);
            case INDUSTRIES -> names.industries(content.industries(), language);
            case SECTORS -> names.sectors(content.sectors(), language);
            case IDENTIFIERS -> Names.joined(content.identifiers());
            case BADGES -> names.badges(content.badges(), language);
            case PROCUREMENT -> names.procurement(content.procurement(), language);
            case STATUS -> names.status(entry.status(), language);
            case VALID_FROM -> day(entry.validFrom());
            case VALID_TO -> entry.validTo();
            case BATCH -> entry.batchCode();
            case SAMPLE -> yes(entry.sample(), language);
            case CATALOG -> entry.catalogName(language == Language.EN);
            case KIND, ADDRESS -> null;
        };
    }

    /** Stands for "always" where a source gives no day. */
    private static @Nullable LocalDate day(LocalDate day) {
        return day.equals(LocalDate.EPOCH) ? null : day;
    }

    private static @Nullable Object of(Shown entry, Field field, Language language) {
        Object value = entry.content().attributes().get(field.key());
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> value.toString();
            case INTEGER, DECIMAL -> number(value);
            case RANGE ->
                value instanceof List<?> ends && ends.size() == 2
                        ? plain(ends.get(0)) + "–" + plain(ends.get(1))
                        : value.toString();
            case CHOICE, BOOLEAN -> field.shown(value, language == Language.EN);
            case DATE -> date(value.toString());
        };
    }

    private static Object number(Object value) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return value.toString();
        }
    }

    private static String plain(Object value) {
        return number(value) instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static Object date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
