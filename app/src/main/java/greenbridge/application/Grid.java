package greenbridge.application;

import greenbridge.fact.Written;
import greenbridge.pack.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A question that is a table, as it stands on the page.
 *
 * @param problems by the id of the field that they are about
 */
record Grid(Question question, Map<String, String> problems) {
    /** What was typed, or else what is known, and an empty row at the end. */
    List<Item.Row> rows(Optional<Typed> typed, Optional<Object> value) {
        var rows = new ArrayList<Item.Row>();
        if (typed.isPresent()) {
            for (int number : typed.get().rows(question.key())) {
                rows.add(row(number, id -> typed.get().text(id)));
            }
        } else if (value.orElse(List.of()) instanceof List<?> known) {
            for (Object each : known) {
                var cells = (Map<?, ?>) each;
                rows.add(row(rows.size(), id -> cell(cells, id.substring(id.lastIndexOf('.') + 1))));
            }
        }
        boolean spare = rows.isEmpty()
                || rows.getLast().cells().stream().anyMatch(cell -> !cell.text().isEmpty());
        if (spare && rows.size() < Typed.ROWS) {
            int next = rows.isEmpty() ? 0 : rows.getLast().number() + 1;
            rows.add(row(next, id -> ""));
        }
        return List.copyOf(rows);
    }

    private Item.Row row(int number, UnaryOperator<String> text) {
        return new Item.Row(
                number,
                Objects.requireNonNull(question.columns()).stream()
                        .map(column -> {
                            String id = question.key() + "." + number + "." + column.key();
                            return new Item.Cell(column, id, text.apply(id), problems.get(id));
                        })
                        .toList());
    }

    private static String cell(Map<?, ?> cells, String column) {
        Object value = cells.get(column);
        return value == null ? "" : Written.of(value);
    }
}
