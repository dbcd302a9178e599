package greenbridge.search;

import static greenbridge.search.Given.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageIT {
    private static final Query BOILER = Query.of("锅炉", 14);

    @BeforeEach
    void things() throws SQLException {
        Given.nothing();
        thing("余热锅炉").with("catalog", "C09").with("listed_on", "2026-01-01").announced();
        thing("燃气锅炉").with("catalog", "C02").with("organisation", "某公司").announced();
        thing("过期锅炉").periods("UPCOMING", "2026-01-01", "").announced();
        thing("水泵").list("identifiers", "GL-锅炉-1").published();
    }

    /** A cold engine may need more time for its first answer than a question is given. */
    private static void answered(Search search) {
        await().atMost(Duration.ofMinutes(1)).until(() -> !search.find(BOILER).degraded());
    }

    private static Duration took(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void aDeadEngineIsReplacedAtOnceAndComesBackByItself() {
        try (var wire = new Wire();
                var portal = Ground.another(wire.settings())) {
            var search = portal.getBean(Search.class);
            answered(search);
            wire.cut();
            Results results = search.find(BOILER);
            assertThat(results.degraded()).isTrue();
            assertThat(results.hits()).extracting(Hit::title).containsExactlyInAnyOrder("余热锅炉", "燃气锅炉", "水泵");
            assertThat(results.facet(Facet.CATALOG)).hasSize(2);
            assertThat(search.find(BOILER.with(Facet.CATALOG, "C09")).hits())
                    .extracting(Hit::title)
                    .containsExactly("余热锅炉");
            assertThat(search.suggest("锅", 14, Scope.TENANT)).isEmpty();
            assertThat(search.health().reachable()).isFalse();
            wire.mend();
            answered(search);
        }
    }

    @Test
    void theDatabaseNeedsTheSameWords() throws SQLException {
        Given.word(1, "厂家", "KIND", "{}");
        Given.word(1, "政府采购", "NEEDED", "{\"procurement\": [\"MANDATORY\"]}");
        thing("热水锅炉").with("area", "140100").list("procurement", "MANDATORY").published();
        try (var wire = new Wire();
                var portal = Ground.another(wire.settings())) {
            var search = portal.getBean(Search.class);
            wire.cut();
            for (String text : List.of("锅炉厂家 太原", "厂家 太原 锅炉", "锅炉 政府采购", "山西锅炉厂家")) {
                Results results = search.find(Query.of(text, 14));
                assertThat(results.degraded()).isTrue();
                assertThat(results.hits()).as(text).extracting(Hit::title).containsExactly("热水锅炉");
            }
            assertThat(search.find(Query.of("厂家", 14)).hits()).isEmpty();
            assertThat(search.find(Query.of("锅炉厂家 西安", 14)).hits()).isEmpty();
        }
    }

    @Test
    void aSilentEngineCostsLessThanTwoAndAHalfSecondsAndThenNothing() {
        try (var wire = new Wire();
                var portal = Ground.another(wire.settings())) {
            var search = portal.getBean(Search.class);
            answered(search);
            wire.stall();
            // A busy machine only ever adds to a time, so the least of three is the portal's own.
            var silent = Stream.generate(() -> took(
                            () -> assertThat(search.find(BOILER).degraded()).isTrue()))
                    .limit(3)
                    .toList();
            assertThat(silent).allMatch(time -> time.toSeconds() < 10).anyMatch(time -> time.toMillis() < 2500);
            var then = Stream.generate(() ->
                            took(() -> assertThat(search.find(BOILER).hits()).hasSize(3)))
                    .limit(3)
                    .toList();
            assertThat(then).allMatch(time -> time.toSeconds() < 10).anyMatch(time -> time.toMillis() < 1000);
            wire.mend();
            answered(search);
        }
    }
}
