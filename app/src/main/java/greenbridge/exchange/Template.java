package greenbridge.exchange;

import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Field;
import greenbridge.entry.Status;
import greenbridge.sheet.Format;
import greenbridge.sheet.SheetOutput;
import greenbridge.sheet.XlsxOutput;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An empty table of a catalog, and beside it what belongs into each column. */
@Singleton
public class Template {
    private final Catalogs catalogs;
    private final Names names;
    private final Texts texts;

    Template(Catalogs catalogs, Names names, Texts texts) {
        this.catalogs = catalogs;
        this.names = names;
        this.texts = texts;
    }

    public void write(Catalog catalog, Language language, Format format, OutputStream out) throws IOException {
        boolean english = language == Language.EN;
        var columns = Columns.of(catalogs.schema(catalog));
        try (var sheet = SheetOutput.to(out, format, catalog.name(english))) {
            sheet.header(columns.headers(english));
            if (sheet instanceof XlsxOutput workbook) {
                workbook.sheet(
                        text(language, "sheet"),
                        Stream.of("column", "type", "unit", "range", "choices", "help")
                                .map(key -> text(language, key))
                                .toList());
                for (Column column : columns.all()) {
                    workbook.row(explained(column, language));
                }
            }
        }
    }

    private List<@Nullable Object> explained(Column column, Language language) {
        boolean english = language == Language.EN;
        var cells = new java.util.ArrayList<@Nullable Object>();
        cells.add(column.header(english));
        switch (column) {
            case Column.Fixed fixed -> {
                cells.add(type(fixedType(fixed), language));
                cells.add(null);
                cells.add(null);
                cells.add(choices(fixed, language));
                cells.add(text(language, "help." + fixed.key()));
            }
            case Column.Attribute attribute -> {
                Field field = attribute.field();
                cells.add(type(field.type(), language));
                cells.add(field.unit());
                cells.add(range(field.min(), field.max()));
                cells.add(choices(field, english));
                cells.add(english ? field.helpEn() : field.helpZh());
            }
        }
        return cells;
    }

    private @Nullable String choices(Column.Fixed column, Language language) {
        return switch (column) {
            case STATUS ->
                Stream.of(Status.LISTED, Status.CANDIDATE, Status.CREATING, Status.NOTICE)
                        .map(status -> names.status(status, language))
                        .collect(Collectors.joining("；"));
            case PROCUREMENT -> names.procurement(List.of("MANDATORY", "PREFERRED"), language);
            case SECTORS -> names.allSectors(language);
            case INDUSTRIES -> names.allIndustries(language);
            case BADGES -> names.allBadges(language);
            default -> null;
        };
    }

    private static @Nullable String choices(Field field, boolean english) {
        return field.choices() == null
                ? null
                : field.choices().stream().map(choice -> choice.label(english)).collect(Collectors.joining("；"));
    }

    private static Field.Type fixedType(Column.Fixed column) {
        return switch (column) {
            case VALID_FROM, VALID_TO -> Field.Type.DATE;
            case SAMPLE -> Field.Type.BOOLEAN;
            case STATUS, SECTORS, INDUSTRIES, PROCUREMENT, BADGES -> Field.Type.CHOICE;
            default -> Field.Type.TEXT;
        };
    }

    private String type(Field.Type type, Language language) {
        return texts.in(language, "directory.fields.type." + type.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return null;
        }
        return (min == null ? "" : min.toPlainString()) + "–" + (max == null ? "" : max.toPlainString());
    }

    private String text(Language language, String key) {
        return texts.in(language, "exchange.template." + key);
    }
}
