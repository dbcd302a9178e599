package greenbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The same requests over and over from a number of connections, bounded in time. */
record Load(double p50, double p95, double p99, double perSecond) {
    private static final int ROUNDS = 7;
    private static final Duration WARM = Duration.ofMillis(500);
    private static final Duration MEASURED = Duration.ofSeconds(3);

    /**
     * Both virtual machines compile what is used often, and take the cores for it: nothing is measured before that is over. Of the
     * engine it is not seen; it had as long as the portal.
     */
    static void warm(List<HttpRequest> requests) throws InterruptedException {
        var compiler = ManagementFactory.getCompilationMXBean();
        long spent = Long.MAX_VALUE;
        for (int stretch = 0; stretch < 40 && (stretch < 4 || spent > 100); stretch++) {
            long before = compiler.getTotalCompilationTime();
            run(requests, 8, Duration.ofSeconds(5));
            spent = compiler.getTotalCompilationTime() - before;
        }
    }

    /**
     * Each kind of request in turn and over again, so that a machine that is slower for a while is slower for all. Of each the
     * round in the middle by its p50.
     */
    static List<Beside> beside(List<List<HttpRequest>> kinds, int connections) throws InterruptedException {
        var rounds = new ArrayList<List<Load>>();
        for (int round = 0; round < ROUNDS; round++) {
            var loads = new ArrayList<Load>();
            for (var requests : kinds) {
                loads.add(of(requests, connections));
            }
            rounds.add(loads);
        }
        return IntStream.range(0, kinds.size())
                .mapToObj(kind -> new Beside(
                        middle(
                                        rounds,
                                        Comparator.comparingDouble(
                                                loads -> loads.get(kind).p50()))
                                .get(kind),
                        ratio(middle(rounds, Comparator.comparingDouble(loads -> ratio(loads, kind))), kind)))
                .toList();
    }

    /** @param ratio of the p50 to that of the first kind in the same round, the middle of all rounds */
    record Beside(Load load, double ratio) {}

    private static double ratio(List<Load> loads, int kind) {
        return loads.get(kind).p50() / loads.getFirst().p50();
    }

    private static List<Load> middle(List<List<Load>> rounds, Comparator<List<Load>> order) {
        return rounds.stream().sorted(order).toList().get(ROUNDS / 2);
    }

    static Load of(List<HttpRequest> requests, int connections) throws InterruptedException {
        run(requests, connections, WARM);
        return run(requests, connections, MEASURED);
    }

    /** @param workers one for each thread */
    static Load of(Supplier<Runnable> workers, int connections) throws InterruptedException {
        run(workers, connections, WARM);
        return run(workers, connections, MEASURED);
    }

    /** Each number once, as eight people do; what each came to, in no order. */
    static <T> List<T> inParallel(int many, IntFunction<T> work) {
        var turn = new AtomicInteger();
        var done = new ConcurrentLinkedQueue<T>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                for (int next = turn.getAndIncrement(); next < many; next = turn.getAndIncrement()) {
                                    done.add(work.apply(next));
                                }
                            },
                            threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        }
        return List.copyOf(done);
    }

    private static Load run(List<HttpRequest> requests, int connections, Duration time) throws InterruptedException {
        var turn = new AtomicInteger();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return run(
                    () -> () -> send(client, requests.get(turn.getAndIncrement() % requests.size())),
                    connections,
                    time);
        }
    }

    private static Load run(Supplier<Runnable> workers, int connections, Duration time) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        var threads = new Thread[connections];
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < connections; i++) {
            var worker = workers.get();
            threads[i] = Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    long begun = System.nanoTime();
                    worker.run();
                    times.add(System.nanoTime() - begun);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(
                at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted.length / (time.toMillis() / 1000.0));
    }

    private static void send(HttpClient client, HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    static double at(List<Long> times, double share) {
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return at(sorted, share);
    }
}
