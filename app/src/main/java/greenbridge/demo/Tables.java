package greenbridge.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that the sample data are put together from. */
@Singleton
final class Tables {
    final List<Row> themes = read("themes");
    final List<Row> wastes = read("wastes");
    final List<Row> trades = read("trades");
    final List<Row> words = read("words");
    final List<Row> plan = read("plan");
    final List<Row> leaders = read("leaders");
    final List<Row> finance = read("finance");
    final List<Row> banks = read("banks");
    final List<Row> products = read("products");
    final List<Row> needs = read("needs");
    final List<Row> settled = read("settled");
    final List<Row> bids = read("bids");
    final List<Row> savings = read("savings");
    final List<Row> letters = read("letters");
    final List<Row> projects = read("projects");
    final List<Row> referrals = read("referrals");
    final List<Row> statements = read("statements");
    final List<Row> flavours = read("flavours");
    final List<Row> sentences = read("sentences");
    final Map<String, Row> ranges =
            read("ranges").stream().collect(Collectors.toMap(row -> row.text("key"), Function.identity()));

    List<Row> words(String slot) {
        return words.stream().filter(row -> row.text("slot").equals(slot)).toList();
    }

    List<Row> flavours(String tenant) {
        return flavours.stream()
                .filter(row -> row.text("tenant").equals(tenant))
                .toList();
    }

    /** A sentence by its name. */
    String statement(String key) {
        return statements.stream()
                .filter(row -> row.text("key").equals(key))
                .findFirst()
                .orElseThrow()
                .text("text");
    }

    private static List<Row> read(String name) {
        String resource = "demo/" + name + ".csv";
        InputStream in = Objects.requireNonNull(Tables.class.getClassLoader().getResourceAsStream(resource), resource);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Row(Map.copyOf(row.getFieldsAsMap())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
