package greenbridge.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that code lists are made of, read once from the resources. */
@Singleton
public final class Vocabulary {
    private final Map<String, Term> sectors = csv("ledger/sectors.csv");
    private final Map<String, Term> industries = csv("ledger/industries.csv");
    private final Map<String, Badge> badges = new LinkedHashMap<>();

    Vocabulary(JsonMapper json) {
        try (InputStream in = open("ledger/badges.json")) {
            json.readValue(in, Argument.listOf(Badge.class)).forEach(badge -> badges.put(badge.code(), badge));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<Term> sectors() {
        return sectors.values();
    }

    public Collection<Term> industries() {
        return industries.values();
    }

    public Collection<Badge> badges() {
        return badges.values();
    }

    public Optional<Term> sector(String code) {
        return Optional.ofNullable(sectors.get(code));
    }

    public Optional<Term> industry(String code) {
        return Optional.ofNullable(industries.get(code));
    }

    public Optional<Badge> badge(String code) {
        return Optional.ofNullable(badges.get(code));
    }

    /** By code or by either name, as people write it into a sheet. */
    public static Optional<Term> match(Collection<Term> terms, String written) {
        return terms.stream()
                .filter(term -> term.code().equalsIgnoreCase(written)
                        || term.nameZh().equals(written)
                        || term.nameEn().equalsIgnoreCase(written))
                .findFirst();
    }

    /** A recognition or a mark of integrity that something carries; some are not for every eye. */
    @Serdeable
    public record Badge(
            String code,
            String kind,
            String nameZh,
            String nameEn,
            @Nullable String meaningZh,
            @Nullable String meaningEn,
            @Nullable String publicTo) {
        public String name(boolean english) {
            return english ? nameEn : nameZh;
        }

        public boolean isPublic() {
            return "PUBLIC".equals(publicTo);
        }
    }

    private static Map<String, Term> csv(String resource) {
        var terms = new LinkedHashMap<String, Term>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String parent = row.getField("parent");
                terms.put(
                        row.getField("code"),
                        new Term(
                                row.getField("code"),
                                parent.isEmpty() ? null : parent,
                                row.getField("name_zh"),
                                row.getField("name_en")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Vocabulary.class.getClassLoader().getResourceAsStream(resource), resource);
    }

    /** Keeps the order in which the codes were given and leaves out what is unknown. */
    public static List<Term> named(Map<String, Term> terms, List<String> codes) {
        return codes.stream().map(terms::get).filter(Objects::nonNull).toList();
    }
}
