package greenbridge.bench;

import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.chance.Matched;
import greenbridge.chance.Runs;
import greenbridge.match.Hop;
import greenbridge.match.MatchTable;
import greenbridge.match.Matching;
import greenbridge.match.Wanted;
import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.tenants.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** From thousands of needs to partners: how long one takes, and how fast all are computed again beside the visitors. */
final class Partners {
    static final int NEEDS = Integer.getInteger("bench.needs", 10_000);
    static final int PRODUCTS = Integer.getInteger("bench.products", 1_000);
    private static final int SAMPLE = 400;
    private static final int GOAL = 400;
    private static final Duration WATCHED = Duration.ofSeconds(60);

    private final Tenant tenant = Matched.tenant(Crowd.PORTAL);
    private final Matching matching = TestPortal.bean(Matching.class);

    void measure() throws Exception {
        var market = new Market(tenant);
        long begun = System.nanoTime();
        market.products(PRODUCTS);
        market.needs(NEEDS);
        Bench.say("needs and products written", "%.1f s".formatted(Bench.seconds(begun)));
        var needs = open();
        Collections.shuffle(needs, new Random(1));
        var sample = needs.subList(0, Math.min(SAMPLE, needs.size()));
        for (int i = 0; i < 2; i++) {
            times(sample, 2);
        }
        for (int threads : List.of(1, 2)) {
            say("one need, %d at a time".formatted(threads), times(sample, threads));
        }
        found(sample);
        again(sample);
        right();
    }

    private List<Need> open() {
        var all = new ArrayList<Need>();
        var part = TestPortal.bean(Needs.class).open(tenant, 0, 1_000);
        while (!part.isEmpty()) {
            all.addAll(part);
            part = TestPortal.bean(Needs.class).open(tenant, part.getLast().id(), 1_000);
        }
        return all;
    }

    private List<Long> times(List<Need> sample, int threads) throws InterruptedException {
        var turn = new AtomicInteger();
        var times = new ConcurrentLinkedQueue<Long>();
        var running = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            running[i] = Thread.ofPlatform().start(() -> {
                for (int next = turn.getAndIncrement(); next < sample.size(); next = turn.getAndIncrement()) {
                    long begun = System.nanoTime();
                    matching.of(tenant, Wanted.of(sample.get(next)));
                    times.add(System.nanoTime() - begun);
                }
            });
        }
        for (Thread thread : running) {
            thread.join();
        }
        return List.copyOf(times);
    }

    private static void say(String what, List<Long> times) {
        double p95 = Load.at(times, 0.95);
        Bench.say(
                what,
                "p50 %6.1f  p95 %6.1f (of %d: %s)  p99 %6.1f ms, %d needs"
                        .formatted(
                                Load.at(times, 0.5),
                                p95,
                                GOAL,
                                p95 <= GOAL ? "met" : "MISSED",
                                Load.at(times, 0.99),
                                times.size()));
    }

    private void found(List<Need> sample) {
        Map<Hop, Integer> some = new EnumMap<>(Hop.class);
        for (Need need : sample.subList(0, Math.min(100, sample.size()))) {
            var matches = matching.of(tenant, Wanted.of(need));
            for (Hop hop : Hop.values()) {
                some.merge(hop, matches.hop(hop).isEmpty() ? 0 : 1, Integer::sum);
            }
        }
        Bench.say("of a hundred, so many found something", some.toString());
    }

    /** The worker of this portal does it; what it has not done after a minute is not waited for. */
    private void again(List<Need> sample) throws InterruptedException {
        var runs = TestPortal.bean(Runs.class);
        long begun = System.nanoTime();
        runs.begin(tenant, null);
        long next = 10;
        var progress = runs.newest(tenant).orElseThrow();
        while (progress.running() && Bench.seconds(begun) < WATCHED.toSeconds()) {
            Thread.sleep(250);
            progress = runs.newest(tenant).orElseThrow();
            if (Bench.seconds(begun) >= next) {
                var counted = progress.counted();
                Bench.say(
                        "computed again after %d s".formatted(next),
                        "%,d of %,d, %d %%".formatted(counted.done(), counted.total(), counted.percent()));
                next += 10;
            }
        }
        double rate = progress.counted().done() / Bench.seconds(begun);
        Bench.say(
                "rate beside nobody",
                "%.1f a second; all %,d in %.0f minutes".formatted(rate, NEEDS, NEEDS / rate / 60));
        if (progress.running()) {
            say("one need meanwhile, 1 at a time", times(sample.subList(0, Math.min(100, sample.size())), 1));
            stop();
        }
    }

    /** The forty needs that were judged by hand, with what is found first. */
    private static void right() {
        var answers = MatchTable.needs().stream().map(MatchTable::answer).toList();
        Bench.say(
                "of %d judged needs, right in the first 3".formatted(answers.size()),
                "technology %d, company %d"
                        .formatted(
                                answers.stream()
                                        .filter(MatchTable.Answer::technology)
                                        .count(),
                                answers.stream()
                                        .filter(MatchTable.Answer::company)
                                        .count()));
        System.out.println(MatchTable.printed(answers));
        answers.stream()
                .filter(answer -> !answer.technology() || !answer.company())
                .map(answer -> "expected of \"%s\": %s; %s"
                        .formatted(
                                answer.asked().wanted().text(),
                                String.join("/", answer.asked().technology()),
                                String.join("/", answer.asked().company())))
                .forEach(System.out::println);
    }

    private void stop() {
        var now = LocalDateTime.now(TestPortal.bean(Clock.class));
        Tables.change(
                "UPDATE match_run SET running = NULL, finished_at = ? WHERE tenant_id = ? AND running",
                now,
                tenant.id());
    }
}
