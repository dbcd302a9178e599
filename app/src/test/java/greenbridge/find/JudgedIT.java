package greenbridge.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import greenbridge.TestPortal;
import greenbridge.demo.Demo;
import greenbridge.search.Hit;
import greenbridge.search.Outage;
import greenbridge.search.Query;
import greenbridge.search.Search;
import greenbridge.search.indexing.Rebuild;
import greenbridge.search.wording.Thesaurus;
import greenbridge.tenants.Tenants;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Questions that people ask, and what the first rows must hold: judged.csv. Judged by the facts of the field, not by what is found;
 * what the samples cannot show is not asked, or only for the text that tells of it.
 */
class JudgedIT {
    /** The samples are made for this day. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** More than is judged, because what other tests left behind is not counted. */
    private static final int ROWS = 60;

    @BeforeAll
    static void samplesAndLibrary() throws SQLException {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Rebuild.class).run();
        TestPortal.bean(Thesaurus.class).refresh();
        await().atMost(Duration.ofMinutes(1)).until(Outage::over);
    }

    record Judgement(String text, String tenant, int rows, String wanted) {
        @Override
        public String toString() {
            return text + " @ " + tenant;
        }
    }

    static Stream<Judgement> judgements() throws IOException {
        var in = Objects.requireNonNull(JudgedIT.class.getResourceAsStream("judged.csv"));
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(row -> new Judgement(
                            row.getField("query"),
                            row.getField("tenant"),
                            Integer.parseInt(row.getField("rows")),
                            row.getField("wanted")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void theFirstRowsHoldWhatTheyShould(Judgement judged) {
        List<Hit> rows = found(judged);
        String shown = rows.stream()
                .map(hit -> "%s %s %s %s".formatted(hit.kind(), hit.catalog(), hit.title(), hit.area()))
                .collect(Collectors.joining("\n", judged + "\n", "\n"));
        for (String wanted : judged.wanted().split("; ", -1)) {
            assertThat(holds(wanted, rows)).as(shown + wanted).isTrue();
        }
    }

    private static List<Hit> found(Judgement judged) {
        int tenant = TestPortal.bean(Tenants.class)
                .bySlug(judged.tenant())
                .orElseThrow()
                .id();
        Query query = Query.of(judged.text(), tenant).asOf(DAY).sized(ROWS);
        return TestPortal.bean(Search.class).find(query).hits().stream()
                .filter(JudgedIT::isOurs)
                .limit(judged.rows())
                .toList();
    }

    private static boolean isOurs(Hit hit) {
        return hit.title().contains("示例")
                || hit.kind().equals("policy")
                || "L09".equals(hit.catalog())
                || "L10".equals(hit.catalog());
    }

    /** One row does, or with a word before it: the first row, all rows, no row; "none" is an empty page. */
    private static boolean holds(String wanted, List<Hit> rows) {
        if (wanted.equals("none")) {
            return rows.isEmpty();
        }
        String how = wanted.split(" ", 2)[0];
        return switch (how) {
            case "first" -> !rows.isEmpty() && matches(rest(wanted), rows.getFirst());
            case "all" -> !rows.isEmpty() && rows.stream().allMatch(row -> matches(rest(wanted), row));
            case "no" -> rows.stream().noneMatch(row -> matches(rest(wanted), row));
            default -> rows.stream().anyMatch(row -> matches(wanted, row));
        };
    }

    private static String rest(String wanted) {
        return wanted.substring(wanted.indexOf(' ') + 1);
    }

    /** title~锅炉/余热 + kind=product: the field holds one of the texts, or is one of them. */
    private static boolean matches(String wanted, Hit row) {
        return Stream.of(wanted.split(" \\+ ", -1)).allMatch(each -> {
            boolean part = each.indexOf('~') > 0;
            String[] sides = each.split(part ? "~" : "=", 2);
            return Stream.of(sides[1].split("/", -1))
                    .anyMatch(value -> values(sides[0], row)
                            .anyMatch(actual -> part ? actual.contains(value) : actual.equals(value)));
        });
    }

    private static Stream<String> values(String field, Hit row) {
        return switch (field) {
            case "title" -> Stream.of(row.title());
            case "summary" -> Stream.ofNullable(row.summary());
            case "text" -> Stream.of(row.title() + "\n" + row.summary() + "\n" + row.organisation());
            case "kind" -> Stream.of(row.kind());
            case "catalog" -> Stream.ofNullable(row.catalog());
            case "status" -> Stream.ofNullable(row.status());
            case "number" -> row.identifiers().stream();
            case "marks" -> Stream.concat(row.procurement().stream(), row.badges().stream());
            case "tenant" ->
                TestPortal.bean(Tenants.class).all().stream()
                        .filter(tenant -> tenant.id() == row.tenantId())
                        .map(tenant -> tenant.slug());
            // A place holds what lies in it: 14, 1401, 140105.
            case "area" -> {
                String area = row.area() == null ? "" : row.area();
                yield Stream.of(2, 4, 6).filter(end -> end <= area.length()).map(end -> area.substring(0, end));
            }
            default -> throw new IllegalArgumentException(field);
        };
    }
}
