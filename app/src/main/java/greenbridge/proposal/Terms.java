package greenbridge.proposal;

import greenbridge.form.Typed;
import greenbridge.proposal.Comparison.Column;
import greenbridge.proposal.Tables.Cell;
import greenbridge.proposal.Tables.Row;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was typed of each proposal, for the printed sheet, which has no form: as it was typed, and only what its kind asks for. */
final class Terms {
    private static final Map<String, String> UNITS = Map.of(
            "years", "unit.years",
            "investment", "unit.money",
            "saving", "unit.money",
            "base", "unit.price",
            "guarantee", "unit.money",
            "payment", "unit.money",
            "bill", "unit.money",
            "running", "unit.money");

    private static final String FOLLOWS = "follows";
    private static final String NONE = "—";

    private Terms() {}

    static List<Row> of(Typed typed, List<Column> columns, Texts texts, Language language) {
        return Stream.concat(Reader.FIELDS.stream(), Stream.of(FOLLOWS))
                .filter(field -> !field.equals("name"))
                .map(field -> new Row(
                        label(field, texts, language),
                        columns.stream()
                                .map(column -> new Cell(value(typed, column, field, texts, language), false))
                                .toList()))
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.text().equals(NONE)))
                .toList();
    }

    private static String label(String field, Texts texts, Language language) {
        String label = texts.in(language, "proposal.field." + Reader.labelled(field));
        String unit = UNITS.get(field);
        if (unit != null) {
            return label + " (" + texts.in(language, "proposal." + unit) + ")";
        }
        return field.equals(FOLLOWS) ? label : label + " (%)";
    }

    private static String value(Typed typed, Column column, String field, Texts texts, Language language) {
        if (!Scheme.asking(field).isEmpty() && !column.proposal().scheme().asks(field)) {
            return NONE;
        }
        if (field.equals(FOLLOWS)) {
            return texts.in(language, column.proposal().follows() ? "proposal.yes" : "proposal.no");
        }
        String value = typed.of(column.letter().toLowerCase(Locale.ROOT) + "-" + field);
        return value.isEmpty() ? NONE : value;
    }
}
