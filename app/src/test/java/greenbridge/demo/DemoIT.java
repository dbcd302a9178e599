package greenbridge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import greenbridge.catalog.Catalog;
import greenbridge.catalog.Catalogs;
import greenbridge.catalog.Field;
import greenbridge.catalog.Reading;
import greenbridge.catalog.Schema;
import greenbridge.demonstration.Demonstrations;
import greenbridge.organisation.CreditCode;
import greenbridge.tenants.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples as they are made up, and that they can be written once and only once. */
class DemoIT {
    private final Samples samples = TestPortal.bean(Samples.class);
    private final Demo demo = TestPortal.bean(Demo.class);
    private final Catalogs catalogs = TestPortal.bean(Catalogs.class);

    @Test
    void everythingCarriesTheMark() {
        assertThat(all()).hasSizeBetween(760, 860).allSatisfy(sample -> {
            var content = sample.piece().content();
            assertThat(content.title()).endsWith("（示例）");
            assertThat(content.titleEn()).endsWith("(sample)");
            assertThat(content.summary()).isNotBlank().doesNotContain("{").doesNotContain("null");
            assertThat(content.summaryEn()).isNotBlank().doesNotContain("{").doesNotContain("null");
            assertThat(content.text()).isNotBlank();
        });
        assertThat(samples.firms()).hasSize(200).allSatisfy(firm -> {
            assertThat(firm.nameZh()).contains("示例");
            assertThat(CreditCode.of(firm.creditCode())).isPresent();
        });
        assertThat(samples.firms().stream().map(firm -> firm.nameZh().substring(0, 2)))
                .doesNotHaveDuplicates();
    }

    @Test
    void attributesLieInTheRangesOfTheirSchema() {
        for (Row plan : samples.plan()) {
            Catalog catalog = demo.catalog(plan);
            Schema schema = catalogs.schema(catalog).orElseThrow();
            for (Sample sample : samples.of(plan, catalog)) {
                assertThat(keys(schema))
                        .containsAll(sample.piece().content().attributes().keySet());
                schema.filled(sample.piece().content().attributes())
                        .forEach(filled -> assertThat(Reading.of(filled.field(), typed(filled.value())))
                                .as(sample.number() + " " + filled.field().key())
                                .isInstanceOf(Reading.Value.class));
            }
        }
    }

    @Test
    void twoGenerationsAreEqual() {
        assertThat(all()).isEqualTo(all());
    }

    @Test
    void lifeIsVaried() {
        var changes =
                all().stream().flatMap(sample -> sample.changes().stream()).toList();
        assertThat(new HashSet<>(changes.stream()
                        .map(change -> (Object) change.getClass())
                        .toList()))
                .hasSize(7);
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.effectiveOn()).isBefore(LocalDate.of(2026, 11, 20)));
    }

    @Test
    void noCaseIsVerifiedOnADayToCome() {
        demo.load();
        var all = new Demonstrations.Filter("", "");
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        for (var tenant : TestPortal.bean(Tenants.class).enabled()) {
            assertThat(TestPortal.bean(Demonstrations.class).latest(tenant, today, all, Long.MAX_VALUE))
                    .extracting(each -> each.data().verifiedOn())
                    .allMatch(day -> day == null || !day.isAfter(today));
        }
    }

    @Test
    void loadingTwiceWritesOnce() {
        demo.load();
        assertThat(demo.load()).isFalse();
        assertThat(TestPortal.get("/shanxi/").body()).contains("示例");
    }

    private List<Sample> all() {
        return samples.plan().stream()
                .flatMap(plan -> samples.of(plan, demo.catalog(plan)).stream())
                .toList();
    }

    private static List<String> keys(Schema schema) {
        return schema.fields().stream().map(Field::key).toList();
    }

    private static String typed(Object value) {
        return value instanceof List<?> ends
                ? ends.get(0) + "至" + ends.get(1)
                : Map.of("true", "是", "false", "否").getOrDefault(value.toString(), value.toString());
    }
}
