package greenbridge.application;

import greenbridge.catalog.Field;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an application says at a moment.
 *
 * @param newest of each field, also where an answer was taken away
 * @param values without totals: numbers as decimals, days as ISO texts, tables as lists of maps
 */
record Content(Map<String, Answer> newest, Map<String, Object> values) {
    /** The number of the newest answer. */
    int last() {
        return newest.values().stream().mapToInt(Answer::number).max().orElse(0);
    }

    Optional<Answer> answer(String field) {
        return Optional.ofNullable(newest.get(field));
    }

    /** What a reader of JSON made of a value, as the question wants it: its decimals are none of ours. */
    static Optional<Object> value(Question question, Object read) {
        var columns = question.columns();
        if (columns == null) {
            return plain(question.field(), read);
        }
        if (!(read instanceof List<?> rows)) {
            return Optional.empty();
        }
        return Optional.of(rows.stream()
                .filter(Map.class::isInstance)
                .<Map<String, Object>>map(row -> row(columns, (Map<?, ?>) row))
                .toList());
    }

    private static Map<String, Object> row(List<Field> columns, Map<?, ?> read) {
        var cells = new LinkedHashMap<String, Object>();
        for (Field column : columns) {
            Optional.ofNullable(read.get(column.key()))
                    .flatMap(cell -> plain(column, cell))
                    .ifPresent(cell -> cells.put(column.key(), cell));
        }
        return cells;
    }

    private static Optional<Object> plain(Field field, Object read) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> read instanceof Number ? Optional.of(Typed.even(read)) : Optional.empty();
            case RANGE -> read instanceof List<?> ? Optional.of(Typed.even(read)) : Optional.empty();
            case BOOLEAN -> read instanceof Boolean ? Optional.of(read) : Optional.empty();
            case TEXT, CHOICE, DATE -> read instanceof String ? Optional.of(read) : Optional.empty();
        };
    }

    /** The answers of a frozen submission, read as the pack of another one asks. */
    static Map<String, Object> fitting(Pack pack, Map<String, Object> read) {
        var values = new LinkedHashMap<String, Object>();
        pack.questions()
                .forEach(question -> Optional.ofNullable(read.get(question.key()))
                        .flatMap(given -> value(question, given))
                        .ifPresent(value -> values.put(question.key(), value)));
        return values;
    }
}
