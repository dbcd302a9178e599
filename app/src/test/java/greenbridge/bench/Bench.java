package greenbridge.bench;

import greenbridge.Command;
import greenbridge.Given;
import greenbridge.OtherPortal;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.account.People;
import greenbridge.catalog.Catalogs;
import greenbridge.entry.Draft;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.id.Ids;
import greenbridge.search.Query;
import greenbridge.search.Search;
import greenbridge.search.indexing.Rebuild;
import greenbridge.search.indexing.Reconcile;
import greenbridge.tenants.Tenants;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One table: the portal beside the bare engine. Arguments: numbers of entries, smallest first. The property {@code bench.only} names
 * the parts that are wanted, as "checks applications".
 */
final class Bench {
    private static final int SHANXI = 14;
    private static final List<String> WORDS = List.of("锅炉", "余热回收", "合同能源管理", "脱硝", "污水处理", "高效电机", "粉煤灰", "节能");

    private enum Part {
        STARTS,
        ENTRIES,
        SIGN_INS,
        CHECKS,
        IMPORTS,
        APPLICATIONS,
        MATCHES
    }

    private Bench() {}

    static void main(String[] sizes) throws Exception {
        for (Part part : wanted(System.getProperty("bench.only", "all"))) {
            switch (part) {
                case STARTS -> starts();
                case ENTRIES -> entries(sizes);
                case SIGN_INS -> signIns();
                case CHECKS ->
                    say("%,d applications by %d rules".formatted(Checks.APPLICATIONS, Checks.RULES), Checks.measured());
                case IMPORTS -> imports();
                case APPLICATIONS -> applications();
                case MATCHES -> matches(sizes);
            }
        }
        System.exit(0);
    }

    private static Set<Part> wanted(String only) {
        return only.equals("all")
                ? EnumSet.allOf(Part.class)
                : EnumSet.copyOf(Arrays.stream(only.split("[ ,]+", -1))
                        .map(word -> Part.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .toList());
    }

    private static void entries(String[] sizes) throws Exception {
        long there = 0;
        for (String size : sizes) {
            long wanted = Long.parseLong(size);
            measure(wanted, wanted - there);
            there = wanted;
        }
    }

    private static void matches(String[] sizes) throws Exception {
        long wanted = Long.parseLong(sizes[sizes.length - 1]);
        long there = Long.parseLong(
                Tables.read("SELECT COUNT(*) FROM entry WHERE tenant_id > 0").getFirst());
        if (wanted > there) {
            demo("--entries", Long.toString(wanted - there));
            TestPortal.bean(Reconcile.class).drain();
        }
        System.out.printf(
                "%n== %,d needs and %,d products among %,d entries%n",
                Partners.NEEDS, Partners.PRODUCTS, Math.max(wanted, there));
        new Partners().measure();
    }

    private static void applications() throws InterruptedException {
        System.out.printf("%n== %,d applications in one call%n", Volume.APPLICATIONS);
        new Volume().measure();
    }

    /** As a newcomer sees it, but for Maven: sample data on the first start, until the first page. */
    private static void starts() {
        var portal = OtherPortal.in(
                Path.of("target/bench-" + System.nanoTime()).toAbsolutePath(), Map.of("LIMITS", "false"));
        for (String which : List.of("first start, with sample data", "second start")) {
            long begun = System.nanoTime();
            portal.start();
            say(which, "%.1f s".formatted(seconds(begun)));
            portal.end();
        }
    }

    private static void imports() throws IOException {
        Path file = Imports.file();
        for (boolean dryRun : List.of(true, false)) {
            long begun = System.nanoTime();
            Imports.run(file, dryRun);
            say(
                    "import of %,d rows%s".formatted(Imports.ROWS, dryRun ? ", dry run" : ""),
                    "%.1f s".formatted(seconds(begun)));
        }
        Files.delete(file);
    }

    private static void measure(long entries, long more) throws Exception {
        System.out.printf("%n== %,d entries%n", entries);
        long begun = System.nanoTime();
        demo("--entries", Long.toString(more));
        say("written to the ledger", "%,.0f a second".formatted(more / seconds(begun)));
        TestPortal.bean(Reconcile.class).drain();
        say("written and delivered", "%,.0f a second".formatted(more / seconds(begun)));
        begun = System.nanoTime();
        var built = TestPortal.bean(Rebuild.class).run();
        double rate = built.documents() / seconds(begun);
        say(
                "index rebuilt",
                "%,.0f documents a second (%,d in %.1f s)".formatted(rate, built.documents(), seconds(begun)));
        double raw = RawBulk.rate(elasticsearch(), built.index());
        say(
                "the same documents by raw _bulk",
                "%,.0f a second; the portal reaches %.2f of it".formatted(raw, rate / raw));
        searches();
        pages();
        published();
        var runtime = Runtime.getRuntime();
        say("heap in use", "%,d MB".formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20));
    }

    private static void searches() throws InterruptedException {
        var kinds = List.of(bare(), get("/api/v1/shanxi/search?q="), get("/shanxi/search?q="));
        for (var requests : kinds) {
            Load.warm(requests);
        }
        for (int connections : List.of(1, 8, 32)) {
            var loads = Load.beside(kinds, connections).iterator();
            for (String kind : List.of("raw engine, same body", "search API", "search page")) {
                var beside = loads.next();
                say(kind + ", " + connections, "%s  ratio %.2f".formatted(figures(beside.load()), beside.ratio()));
            }
        }
    }

    private static void pages() throws InterruptedException {
        String entry =
                TestPortal.get("/shanxi/catalogs/C09").body().replaceAll("(?s).*?(entries/[0-9a-z]{12}).*", "$1");
        for (String path : List.of("/shanxi", "/", "/shanxi/catalogs/C09", "/shanxi/" + entry)) {
            var page = List.of(HttpRequest.newBuilder(TestPortal.at(path)).build());
            Load.warm(page);
            Load load = Load.of(page, 8);
            say("page " + path.replace(entry, "entries/…"), figures(load) + " (8 connections)");
        }
    }

    /** Eight people at a time, and what pages cost meanwhile. */
    private static void signIns() throws InterruptedException {
        var tenant = TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
        var forms = new ArrayList<HttpRequest>();
        for (int i = 0; i < 8; i++) {
            var person = TestPortal.bean(People.class)
                    .create(tenant, Ids.random() + "@example.org", "测试用户", SignedIn.PASSWORD, false);
            String form = "email=" + person.email() + "&password="
                    + URLEncoder.encode(SignedIn.PASSWORD, StandardCharsets.UTF_8);
            forms.add(SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/shanxi/sign-in")), form)
                    .build());
        }
        var home = List.of(HttpRequest.newBuilder(TestPortal.at("/shanxi")).build());
        Load.warm(home);
        Load.warm(forms);
        Load alone = Load.of(home, 8);
        var signing = CompletableFuture.supplyAsync(() -> quietly(forms));
        Load beside = Load.of(home, 8);
        Load in = signing.join();
        say(
                "sign-in, 8 at a time",
                "p50 %6.1f ms  p95 %6.1f ms  %7.1f a second".formatted(in.p50(), in.p95(), in.perSecond()));
        say("page /shanxi, nobody signing in", figures(alone));
        say("page /shanxi meanwhile", figures(beside));
    }

    private static Load quietly(List<HttpRequest> requests) {
        try {
            return Load.of(requests, 8);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the commit to the first search that finds it. */
    private static void published() throws InterruptedException {
        var catalog = TestPortal.bean(Catalogs.class).own(SHANXI, "C09").orElseThrow();
        var today = LocalDate.now(TestPortal.bean(Clock.class));
        var batch = TestPortal.bean(Catalogs.class).batchOrNew(catalog, "bench", today.minusDays(1), true);
        var delays = new ArrayList<Long>();
        for (int i = 0; i < 50; i++) {
            String word = "zq" + System.nanoTime();
            TestPortal.bean(Ledger.class)
                    .list(
                            List.of(new Draft(
                                    SHANXI,
                                    catalog.id(),
                                    batch.id(),
                                    "technology",
                                    word,
                                    null,
                                    null,
                                    true,
                                    1,
                                    Given.content(word, null),
                                    Status.LISTED,
                                    today,
                                    today,
                                    today.plusYears(1))),
                            "bench");
            long begun = System.nanoTime();
            while (TestPortal.bean(Search.class).find(Query.of(word, SHANXI)).total() == 0) {
                Thread.onSpinWait();
            }
            delays.add(System.nanoTime() - begun);
        }
        say(
                "published until searchable",
                "p50 %.0f ms, p99 %.0f ms".formatted(Load.at(delays, 0.5), Load.at(delays, 0.99)));
    }

    private static List<HttpRequest> bare() {
        var search = TestPortal.bean(Search.class);
        return WORDS.stream()
                .map(word -> HttpRequest.newBuilder(URI.create(elasticsearch() + search.path()))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(search.bodyOf(Query.of(word, SHANXI))))
                        .build())
                .toList();
    }

    private static List<HttpRequest> get(String prefix) {
        return WORDS.stream()
                .map(word -> HttpRequest.newBuilder(
                                TestPortal.at(prefix + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                        .build())
                .toList();
    }

    static String elasticsearch() {
        return TestPortal.engines().elasticsearchUrls().getFirst();
    }

    private static void demo(String... arguments) throws Exception {
        for (Command command : TestPortal.beans(Command.class)) {
            if (command.name().equals("demo")) {
                command.run(List.of(arguments));
            }
        }
    }

    private static String figures(Load load) {
        return "p50 %6.1f ms  p99 %6.1f ms  %7.1f a second".formatted(load.p50(), load.p99(), load.perSecond());
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    static void say(String what, String figure) {
        System.out.printf("%-38s %s%n", what, figure);
    }
}
