package greenbridge.proposal;

import greenbridge.form.Form;
import greenbridge.proposal.Comparison.Column;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is computed.
 *
 * @param parts so many columns at a time as fit side by side
 */
public record Result(String formula, List<Part> parts, Chart chart) {
    private static final int WIDE = 5;

    record Part(List<Column> columns, List<Tables.Row> terms, Tables tables) {}

    /**
     * Reads the assumptions and the proposals of these letters.
     *
     * @param whose by their letters; none where the fields say it
     * @return null where something is wrong, which the form then tells
     */
    static @Nullable Result of(
            Form form, List<String> letters, Map<String, Given> whose, Texts texts, Language language) {
        var reader = new Reader(form);
        var outputDrop = reader.drop("outputDrop");
        var priceDrop = reader.drop("priceDrop");
        var assumptions = reader.assumptions();
        var proposals = reader.proposals(assumptions, letters);
        if (assumptions == null || !form.problems().none()) {
            return null;
        }
        var columns = new ArrayList<Column>();
        proposals.forEach((letter, proposal) -> {
            var given = whose.get(letter);
            var named = given == null ? proposal : proposal.of(given.name());
            var column = Comparison.column(letter.toUpperCase(Locale.ROOT), named, assumptions, outputDrop, priceDrop);
            columns.add(given == null ? column : column.at(given.path()));
        });
        var parts = IntStream.range(0, Math.ceilDiv(columns.size(), WIDE))
                .mapToObj(part -> columns.subList(part * WIDE, Math.min(columns.size(), (part + 1) * WIDE)))
                .map(some -> new Part(
                        some,
                        Terms.of(form.typed(), some, texts, language),
                        Tables.of(
                                new Comparison(assumptions, some),
                                texts,
                                language,
                                outputDrop.toPlainString(),
                                priceDrop.toPlainString())))
                .toList();
        return new Result(Economics.FORMULA, parts, Chart.of(columns));
    }
}
