package greenbridge.exchange;

import greenbridge.sheet.Harmless;
import greenbridge.sheet.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first row of a table: which column stands where. */
record Heading(List<@Nullable Column> columns, int problemAt, List<Finding> findings) {

    static Heading of(Line header, Columns known) {
        var columns = new ArrayList<@Nullable Column>();
        var findings = new ArrayList<Finding>();
        Set<Column> seen = new HashSet<>();
        int problemAt = -1;
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.text(i);
            Column column = null;
            if (Columns.isProblem(name)) {
                problemAt = i;
            } else if (!name.isEmpty()) {
                column = known.match(name).orElse(null);
                if (column == null) {
                    findings.add(finding(header, "exchange.problem.unknownColumn", name));
                } else if (!seen.add(column)) {
                    findings.add(finding(header, "exchange.problem.sameColumn", name));
                    column = null;
                }
            }
            columns.add(column);
        }
        for (Column.Fixed needed : List.of(Column.Fixed.NUMBER, Column.Fixed.TITLE)) {
            if (!seen.contains(needed)) {
                findings.add(finding(header, "exchange.problem.missingColumn", needed.zh() + " / " + needed.en()));
            }
        }
        return new Heading(columns, problemAt < 0 ? columns.size() : problemAt, findings);
    }

    /** Without these, no row can be told from another. */
    boolean usable() {
        return columns.contains(Column.Fixed.NUMBER) && columns.contains(Column.Fixed.TITLE);
    }

    Typed typed(Line line) {
        Map<Column, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                cells.put(column, line.text(i));
            }
        }
        var typed = new Typed(line.number(), cells);
        for (int i = columns.size(); i < line.cells().size(); i++) {
            if (i != problemAt && !line.text(i).isEmpty()) {
                typed.wrong(null, "exchange.problem.outside", i + 1);
            }
        }
        return typed;
    }

    /** The row as it came, with what is wrong with it. */
    List<@Nullable Object> marked(Line line, String problem) {
        var cells = new ArrayList<@Nullable Object>(line.cells());
        while (cells.size() < columns.size()) {
            cells.add(null);
        }
        if (problemAt < columns.size()) {
            cells.set(problemAt, problem);
        } else {
            cells.add(problemAt, problem);
        }
        cells.replaceAll(cell -> cell instanceof String text ? Harmless.original(text) : cell);
        return cells;
    }

    private static Finding finding(Line header, String key, String argument) {
        return new Finding(header.number(), null, key, List.of(argument));
    }
}
