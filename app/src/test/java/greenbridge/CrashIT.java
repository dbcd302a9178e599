package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.catalog.Catalogs;
import greenbridge.engines.EngineOptions;
import greenbridge.entry.Draft;
import greenbridge.entry.Entries;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A portal in a process of its own, of which every part is killed while entries are written and applications move. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private static final Path DATA = Path.of("target/crash").toAbsolutePath();
    private static final String TITLE = "崩溃恢复";
    private static final String SEARCH = "/shanxi/search?q=" + URLEncoder.encode(TITLE, StandardCharsets.UTF_8);
    private static final String MATCH = "/shanxi/market/match?text=" + URLEncoder.encode(TITLE, StandardCharsets.UTF_8);
    private static final String PLAINER = "搜索服务暂时降级";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final OtherPortal portal = OtherPortal.in(DATA, Map.of("DEMO", "false", "LIMITS", "false"));
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @BeforeAll
    void start() {
        portal.start();
    }

    @AfterAll
    void end() {
        portal.end();
    }

    @Test
    void nothingIsLostWhateverIsKilledWhileWriting() throws Exception {
        // A portal that was started again answers before its search engine does, and one that starts is not killed
        // here.
        searched();
        try (var beside = beside()) {
            whileWriting(beside, () -> {
                portal.killElasticsearch();
                assertThat(portal.get(SEARCH).body()).contains(TITLE, PLAINER);
                assertThat(portal.get(MATCH).body()).contains("id=\"technology\"", PLAINER);
                assertThat(portal.get("/shanxi/catalogs/C09").statusCode()).isEqualTo(200);
            });
            searched();
            whileWriting(beside, portal::killDatabase);
            whileWriting(beside, portal::kill);
        }
        portal.start();
        try (var beside = beside()) {
            whileWriting(beside, () -> {});
            var entries = beside.context().getBean(Entries.class);
            assertThat(acknowledged)
                    .isNotEmpty()
                    .allMatch(id -> entries.find(shanxi(beside), id, LocalDate.now(clock(beside)))
                            .isPresent());
        }
        assertThat(portal.command("index")).isZero();
        assertThat(portal.command("reconcile"))
                .as("drift between index and database, see target/crash.log")
                .isZero();
    }

    @Test
    void whatIsHandedInDecidedOrPublishedIsThereAsAWholeOrNotAtAll() {
        var agenda = new Agenda();
        var rush = new Rush(agenda);
        try (var beside = beside()) {
            there(beside, () -> {
                agenda.prepare();
                for (int i = 0; i < 3; i++) {
                    rush.until(portal::killDatabase);
                    Wholeness.of(agenda);
                }
                rush.until(portal::kill);
            });
        }
        assertThat(rush.interrupted())
                .as("in the middle of which something died")
                .isPositive();
        portal.start();
        try (var beside = beside()) {
            there(beside, () -> {
                Wholeness.of(agenda);
                rush.finish();
                Wholeness.of(agenda);
                assertThat(Wholeness.undone(agenda)).isEmpty();
            });
        }
    }

    private void there(Portal beside, Runnable work) {
        TestPortal.elsewhere(new TestPortal.Elsewhere(beside, portal.port()), work);
    }

    /** Something is acknowledged before it happens, and again after it while the portal lives. */
    private void whileWriting(Portal beside, Runnable happens) throws InterruptedException {
        var ended = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                write(beside);
            }
        });
        written();
        happens.run();
        if (portal.runs()) {
            written();
        }
        ended.set(true);
        writer.join();
    }

    private void searched() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !portal.get(SEARCH).body().contains(PLAINER));
    }

    private void written() {
        int before = acknowledged.size();
        await().atMost(PATIENCE).until(() -> acknowledged.size() > before);
    }

    /** What failed was not acknowledged and may be lost; nothing else may. */
    private void write(Portal beside) {
        var catalogs = beside.context().getBean(Catalogs.class);
        var today = LocalDate.now(clock(beside));
        try {
            var catalog = catalogs.own(shanxi(beside).id(), "C09").orElseThrow();
            var batch = catalogs.batchOrNew(catalog, "crash", today.minusDays(1), true);
            var drafts = IntStream.range(0, 20)
                    .mapToObj(i -> new Draft(
                            catalog.tenantId(),
                            catalog.id(),
                            batch.id(),
                            "technology",
                            "K-" + System.nanoTime() + "-" + i,
                            null,
                            null,
                            true,
                            1,
                            Given.content(TITLE, null),
                            Status.LISTED,
                            today,
                            today,
                            today.plusYears(1)))
                    .toList();
            beside.context()
                    .getBean(Ledger.class)
                    .list(drafts, "test")
                    .forEach(entry -> acknowledged.add(entry.publicId()));
        } catch (RuntimeException e) {
            Thread.onSpinWait();
        }
    }

    private static Clock clock(Portal beside) {
        return beside.context().getBean(Clock.class);
    }

    private static Tenant shanxi(Portal beside) {
        return beside.context().getBean(Tenants.class).bySlug("shanxi").orElseThrow();
    }

    /** In this process, on the engines of the other. */
    private static Portal beside() {
        var options = EngineOptions.from(DATA, System.getProperties(), Map.of());
        return Portal.start(
                new Settings(Map.of("DATA_DIR", DATA.toString())),
                options,
                "demo",
                Map.of("datasources.default.connection-timeout", 5000));
    }
}
