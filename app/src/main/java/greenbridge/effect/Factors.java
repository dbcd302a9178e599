package greenbridge.effect;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import greenbridge.effect.Factor.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All factors of all editions, and those of a day. */
@Singleton
public final class Factors {
    private static final String RESOURCE = "market/factors.csv";

    private final List<Factor> all;

    Factors() {
        all = read();
    }

    /** A day before the first edition has no factors, and so no results. */
    public Edition on(LocalDate day) {
        var newest = new LinkedHashMap<String, Factor>();
        all.stream()
                .filter(factor -> !from(factor).isAfter(day))
                .sorted(Comparator.comparing(Factors::from))
                .forEach(factor -> newest.put(factor.carrier() + " " + factor.kind(), factor));
        return new Edition(day, List.copyOf(newest.values()));
    }

    /** Newest first. */
    List<Factor> all() {
        return all.stream()
                .sorted(Comparator.comparing(Factor::carrier)
                        .thenComparing(Factor::kind)
                        .thenComparing(Comparator.comparing(Factors::from).reversed()))
                .toList();
    }

    LocalDate first() {
        return all.stream().map(Factors::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate from(Factor factor) {
        return Objects.requireNonNull(factor.source()).from();
    }

    private static List<Factor> read() {
        var in = Objects.requireNonNull(Factors.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var factors = new ArrayList<Factor>();
            for (NamedCsvRecord row : rows) {
                factors.add(factor(row));
            }
            return List.copyOf(factors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Factor factor(NamedCsvRecord row) {
        return new Factor(
                Carrier.valueOf(row.getField("carrier")),
                Factor.Kind.valueOf(row.getField("kind")),
                new Span(new BigDecimal(row.getField("low")), new BigDecimal(row.getField("high"))),
                row.getField("unit"),
                new BigDecimal(row.getField("scale")),
                row.getField("conversion"),
                new Source(
                        LocalDate.parse(row.getField("from")),
                        row.getField("number"),
                        row.getField("document_zh"),
                        row.getField("document_en"),
                        row.getField("issuer_zh"),
                        row.getField("issuer_en"),
                        row.getField("place_zh"),
                        row.getField("place_en"),
                        given(row, "remark_zh"),
                        given(row, "remark_en"),
                        given(row, "link")));
    }

    private static @Nullable String given(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? null : text;
    }
}
