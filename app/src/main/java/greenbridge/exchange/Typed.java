package greenbridge.exchange;

import greenbridge.catalog.Field;
import greenbridge.catalog.Reading;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row under the columns of the catalog, and what has been found wrong with it so far. */
final class Typed {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern ERROR = Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");
    private static final Field DATE =
            new Field("", "", "", Field.Type.DATE, null, null, null, null, false, null, null, null);

    private static final Set<String> YES = Set.of("是", "示例", "yes", "true", "1", "y");

    private final int row;
    private final Map<Column, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    Typed(int row, Map<Column, String> cells) {
        this.row = row;
        this.cells = cells;
        cells.forEach((column, text) -> {
            if (ERROR.matcher(text).matches()) {
                wrong(column, "exchange.problem.errorCell", text);
            }
        });
    }

    int row() {
        return row;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean sound() {
        return findings.isEmpty();
    }

    /** Whether the table has the column at all; one that is missing leaves what there is as it is. */
    boolean has(Column column) {
        return cells.containsKey(column);
    }

    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    String textOrNull(Column column, int longest) {
        String text = text(column);
        if (text.length() > longest) {
            wrong(column, "field.tooLong", longest);
        }
        return text.isEmpty() ? null : text;
    }

    Optional<LocalDate> day(Column.Fixed column) {
        if (text(column).isEmpty()) {
            return Optional.empty();
        }
        return switch (Reading.of(DATE, plainDay(text(column)))) {
            case Reading.Value value ->
                Optional.of(LocalDate.parse(value.value().toString()));
            case Reading.Problem problem -> {
                wrong(column, problem);
                yield Optional.empty();
            }
        };
    }

    Optional<Object> value(Column.Attribute column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (Reading.of(column.field(), plain(column.field(), text))) {
            case Reading.Value value -> Optional.of(value.value());
            case Reading.Problem problem -> {
                wrong(column, problem);
                yield Optional.empty();
            }
        };
    }

    /** Marked as made up, so that nobody takes it for real. */
    boolean sample() {
        return YES.contains(text(Column.Fixed.SAMPLE).toLowerCase(Locale.ROOT));
    }

    void wrong(@Nullable Column column, String messageKey, Object... arguments) {
        findings.add(new Finding(row, column, messageKey, List.of(arguments)));
    }

    private void wrong(Column column, Reading.Problem problem) {
        findings.add(new Finding(row, column, problem.messageKey(), problem.arguments()));
    }

    /** Full-width digits and a unit behind the figure are how people write, not mistakes. */
    private static String plain(Field field, String text) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, RANGE -> {
                String figure = Normalizer.normalize(text, Normalizer.Form.NFKC);
                String unit = field.unit() == null ? "" : Normalizer.normalize(field.unit(), Normalizer.Form.NFKC);
                yield figure.endsWith(unit)
                        ? figure.substring(0, figure.length() - unit.length()).strip()
                        : figure;
            }
            case DATE -> plainDay(text);
            case TEXT, CHOICE, BOOLEAN -> text;
        };
    }

    private static String plainDay(String text) {
        var parts = DAY.matcher(text);
        return parts.matches()
                ? "%s-%02d-%02d"
                        .formatted(parts.group(1), Integer.valueOf(parts.group(2)), Integer.valueOf(parts.group(3)))
                : text;
    }
}
