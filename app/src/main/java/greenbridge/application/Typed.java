package greenbridge.application;

import greenbridge.catalog.Field;
import greenbridge.catalog.Reading;
import greenbridge.fact.Written;
import greenbridge.pack.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form as it was sent: what somebody typed, by the name of its field; a cell of a table is {@code key.row.column}. */
record Typed(Map<String, String> texts) {
    static final int ROWS = 200;
    private static final int LONGEST = 2000;
    private static final Pattern CELL = Pattern.compile("([^.]+)\\.(\\d{1,4})\\.([^.]+)");

    /** @param value null where nothing was answered */
    record Read(@Nullable Object value, List<Fault> faults) {
        boolean sound() {
            return faults.isEmpty();
        }
    }

    /** @param id of the field on the page */
    record Fault(String id, Reading.Problem problem) {}

    String text(String name) {
        return texts.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    /** Whether the form had this question at all. */
    boolean asked(Question question) {
        return texts.containsKey(question.key() + ".seen");
    }

    /** The newest answer that the page showed to whoever typed this. */
    int seen(Question question) {
        try {
            return Integer.parseInt(text(question.key() + ".seen"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    Read read(Question question) {
        var columns = question.columns();
        if (columns != null) {
            return table(question, columns);
        }
        String text = text(question.key());
        return text.isEmpty() ? new Read(null, List.of()) : one(question.key(), question.field(), text);
    }

    /** Rows as they were numbered on the page; gaps are where one was removed. */
    List<Integer> rows(String key) {
        var rows = new TreeSet<Integer>();
        for (String name : texts.keySet()) {
            var matcher = CELL.matcher(name);
            if (matcher.matches() && matcher.group(1).equals(key)) {
                rows.add(Integer.parseInt(matcher.group(2)));
            }
        }
        return rows.stream().limit(ROWS).toList();
    }

    /** Without one row of a table, named {@code key.row}. */
    Typed without(String row) {
        var rest = new LinkedHashMap<>(texts);
        rest.keySet().removeIf(name -> name.startsWith(row + "."));
        return new Typed(rest);
    }

    private Read table(Question question, List<Field> columns) {
        var rows = new ArrayList<Map<String, Object>>();
        var faults = new ArrayList<Fault>();
        for (int row : rows(question.key())) {
            var cells = new LinkedHashMap<String, Object>();
            for (Field column : columns) {
                String id = question.key() + "." + row + "." + column.key();
                if (!text(id).isEmpty()) {
                    var read = one(id, column, text(id));
                    faults.addAll(read.faults());
                    if (read.value() != null) {
                        cells.put(column.key(), read.value());
                    }
                }
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return new Read(rows.isEmpty() ? null : rows, faults);
    }

    private static Read one(String id, Field field, String text) {
        if (field.type() == Field.Type.TEXT) {
            int most = field.max() == null ? LONGEST : field.max().intValue();
            return text.length() > most
                    ? new Read(null, List.of(new Fault(id, new Reading.Problem("field.tooLong", List.of(most)))))
                    : new Read(text, List.of());
        }
        return switch (Reading.of(field, text)) {
            case Reading.Value value -> new Read(even(value.value()), List.of());
            case Reading.Problem problem -> new Read(null, List.of(new Fault(id, problem)));
        };
    }

    /** A number always in the same digits, so that what is equal is also written equally. */
    static Object even(Object value) {
        return switch (value) {
            case Number number -> new BigDecimal(Written.of(number));
            case List<?> ends -> ends.stream().map(each -> even((Object) each)).toList();
            default -> value;
        };
    }
}
