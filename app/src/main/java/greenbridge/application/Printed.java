package greenbridge.application;

import greenbridge.file.Files;
import greenbridge.pack.Evidence;
import greenbridge.pack.Pack;
import greenbridge.pack.Question;
import greenbridge.pack.Words;
import greenbridge.rule.Verdict;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it stands on paper, in both languages and complete in itself: what is renamed later does not change it.
 *
 * @param rules the wording of the rules by which the verdict was found
 */
@Serdeable
record Printed(
        String application,
        int number,
        String at,
        String by,
        boolean helped,
        boolean late,
        Words programme,
        Words call,
        int round,
        int packVersion,
        Words organisation,
        @Nullable String creditCode,
        List<Part> parts,
        List<Proof> proofs,
        List<Named> rules,
        Verdict verdict) {

    /** A section. */
    @Serdeable
    public record Part(Words title, List<Line> lines) {}

    /** An answer; a table instead of the value where the question is one. */
    @Serdeable
    public record Line(
            Words label,
            @Nullable String unit,
            @Nullable Words value,
            @Nullable Grid table) {}

    @Serdeable
    public record Grid(List<Words> columns, List<List<Words>> rows) {}

    @Serdeable
    public record Proof(Words place, String name, String hash, long size) {}

    @Serdeable
    public record Named(String id, Words name) {}

    /** All questions of the form, also those that nobody answered. */
    static List<Part> parts(Pack pack, Map<String, Object> values) {
        return pack.form().stream()
                .map(section -> new Part(
                        new Words(section.zh(), section.en()),
                        section.questions().stream()
                                .map(question -> line(question, Optional.ofNullable(values.get(question.key()))))
                                .toList()))
                .toList();
    }

    static List<Proof> proofs(Pack pack, List<Files.Placed> documents) {
        return documents.stream()
                .map(placed -> new Proof(
                        place(pack, placed.slot()),
                        placed.file().name(),
                        placed.file().hash(),
                        placed.file().size()))
                .toList();
    }

    private static Words place(Pack pack, String slot) {
        return pack.evidence().stream()
                .filter(evidence -> evidence.key().equals(slot))
                .findFirst()
                .map((Evidence evidence) -> new Words(evidence.zh(), evidence.en()))
                .orElse(new Words(slot, slot));
    }

    private static Line line(Question question, Optional<Object> value) {
        var field = question.field();
        var label = new Words(field.zh(), field.en());
        var columns = question.columns();
        if (columns == null) {
            var shown = value.map(each -> new Words(field.shown(each, false), field.shown(each, true)));
            return new Line(label, field.unit(), shown.orElse(null), null);
        }
        return new Line(label, null, null, grid(question, value.orElse(List.of())));
    }

    static Grid grid(Question question, Object value) {
        var columns = Objects.requireNonNull(question.columns());
        var rows = value instanceof List<?> some ? some : List.of();
        var names = columns.stream()
                .map(column -> column.unit() == null
                        ? new Words(column.zh(), column.en())
                        : new Words(column.zh() + "（" + column.unit() + "）", column.en() + " (" + column.unit() + ")"))
                .toList();
        return new Grid(
                names,
                rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> columns.stream()
                                .map(column -> Optional.<Object>ofNullable(row.get(column.key()))
                                        .map(cell -> new Words(column.shown(cell, false), column.shown(cell, true)))
                                        .orElse(new Words("", "")))
                                .toList())
                        .toList());
    }
}
