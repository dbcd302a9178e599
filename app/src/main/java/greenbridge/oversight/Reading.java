package greenbridge.oversight;

import greenbridge.catalog.Field;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, as people read it, and what has changed since it was handed in before.
 *
 * @param changes how many answers are other than before; 0 also where there is no before
 */
public record Reading(List<Part> parts, long changes) {
    /** A section of the form. */
    public record Part(String key, String label, List<Line> lines) {}

    /**
     * An answer; a table is a line for each of its rows.
     *
     * @param before what it was, where that is something else; empty where nothing was said
     */
    public record Line(String key, String label, List<String> values, boolean changed, List<String> before) {}

    public static Reading of(
            Pack pack, Map<String, Object> answers, @Nullable Map<String, Object> earlier, boolean english) {
        var parts = pack.form().stream()
                .map(section -> new Part(
                        section.key(),
                        section.label(english),
                        section.questions().stream()
                                .map(question -> line(question, answers, earlier, english))
                                .toList()))
                .toList();
        long changes = parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(Line::changed)
                .count();
        return new Reading(parts, changes);
    }

    private static Line line(
            Question question, Map<String, Object> answers, @Nullable Map<String, Object> earlier, boolean english) {
        var now = shown(question, answers.get(question.key()), english);
        var before = earlier == null ? now : shown(question, earlier.get(question.key()), english);
        return new Line(question.key(), question.field().label(english), now, !now.equals(before), before);
    }

    private static List<String> shown(Question question, @Nullable Object value, boolean english) {
        if (value == null || value.toString().isBlank()) {
            return List.of();
        }
        var columns = question.columns();
        if (columns == null) {
            return List.of(one(question.field(), value, english));
        }
        var lines = new ArrayList<String>();
        if (value instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> cells) {
                    lines.add(row(columns, cells, english));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static String row(List<Field> columns, Map<?, ?> cells, boolean english) {
        return columns.stream()
                .filter(column -> cells.get(column.key()) != null)
                .map(column ->
                        column.label(english) + " " + one(column, String.valueOf(cells.get(column.key())), english))
                .collect(Collectors.joining(" · "));
    }

    /** What does not fit its type any more is shown as it was handed in: nothing of it may get lost. */
    private static String one(Field field, Object value, boolean english) {
        String text;
        try {
            text = field.shown(value, english);
        } catch (NumberFormatException e) {
            text = value.toString();
        }
        return field.unit() == null ? text : text + " " + field.unit();
    }
}
