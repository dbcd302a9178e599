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

    private Terms() {}

    static List<Row> of(Typed typed, List<Column> columns, Texts texts, Language language) {
        return Reader.FIELDS.stream()
                .filter(field -> !field.equals("name"))
                .map(field -> new Row(
                        label(field, texts, language),
                        columns.stream()
                                .map(column -> new Cell(value(typed, column, field), false))
                                .toList()))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.text().equals("—")))
                .toList();
    }

    private static String label(String field, Texts texts, Language language) {
        String label = texts.in(language, "proposal.field." + Reader.labelled(field));
        String unit = UNITS.get(field);
        return label + (unit == null ? " (%)" : " (" + texts.in(language, "proposal." + unit) + ")");
    }

    private static String value(Typed typed, Column column, String field) {
        String value = typed.of(column.letter().toLowerCase(Locale.ROOT) + "-" + field);
        boolean another = !Scheme.asking(field).isEmpty() && !column.proposal().scheme().asks(field);
        return value.isEmpty() || another ? "—" : value;
    }
}
