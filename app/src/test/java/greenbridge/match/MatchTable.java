package greenbridge.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import greenbridge.TestPortal;
import greenbridge.tenants.Tenants;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forty needs and the kinds of technology and company that the field would bring them together with: match/needs.csv, written from
 * what the policies name. One of the words in the name of one of the first three is a right match.
 */
public final class MatchTable {
    private static final int FIRST = 3;

    private MatchTable() {}

    public record Asked(String portal, Wanted wanted, Set<String> technology, Set<String> company) {}

    public record Answer(Asked asked, List<String> technologies, List<String> companies) {
        public boolean technology() {
            return right(asked.technology(), technologies);
        }

        public boolean company() {
            return right(asked.company(), companies);
        }

        private static boolean right(Set<String> words, List<String> names) {
            return names.stream().anyMatch(name -> words.stream().anyMatch(name::contains));
        }

        public String row() {
            return "| %s | %s | %s %s | %s %s |"
                    .formatted(
                            asked.wanted().text(),
                            asked.portal(),
                            technology() ? "✓" : "✗",
                            String.join("; ", technologies),
                            company() ? "✓" : "✗",
                            String.join("; ", companies));
        }
    }

    public static List<Asked> needs() {
        var in = Objects.requireNonNull(MatchTable.class.getResourceAsStream("/match/needs.csv"));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(MatchTable::asked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the samples alone: other tests leave things behind. */
    public static Answer answer(Asked asked) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(asked.portal()).orElseThrow();
        var matches = TestPortal.bean(Matching.class).of(tenant, asked.wanted());
        return new Answer(asked, first(matches.hop(Hop.TECHNOLOGY)), first(matches.hop(Hop.COMPANY)));
    }

    public static String printed(List<Answer> answers) {
        return Stream.concat(
                        Stream.of("| need | portal | technology | company |", "|---|---|---|---|"),
                        answers.stream().map(Answer::row))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> first(List<Candidate> candidates) {
        return candidates.stream()
                .filter(each -> each.name().contains("示例"))
                .limit(FIRST)
                .map(Candidate::name)
                .toList();
    }

    private static Asked asked(NamedCsvRecord row) {
        var wanted = Wanted.of(row.getField("text"), orNull(row.getField("area")))
                .inSector(orNull(row.getField("sector")))
                .inIndustry(orNull(row.getField("industry")));
        return new Asked(
                row.getField("tenant"), wanted, words(row.getField("technology")), words(row.getField("company")));
    }

    private static Set<String> words(String field) {
        return Set.of(field.split("/", -1));
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
