package greenbridge.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The same requests over and over from a number of connections, bounded in time. */
record Load(double p50, double p99, double perSecond) {
    private static final Duration WARM = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    /** Both virtual machines compile what is used often, and take the cores for it: nothing is measured before that is over. */
    static void warm(List<HttpRequest> requests) throws InterruptedException {
        run(requests, 8, Duration.ofSeconds(40));
    }

    static Load of(List<HttpRequest> requests, int connections) throws InterruptedException {
        run(requests, connections, WARM);
        return run(requests, connections, MEASURED);
    }

    private static Load run(List<HttpRequest> requests, int connections, Duration time) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        var turn = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        var threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
                    while (System.nanoTime() < end) {
                        var request = requests.get(turn.getAndIncrement() % requests.size());
                        long begun = System.nanoTime();
                        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                        times.add(System.nanoTime() - begun);
                        if (response.statusCode() != 200) {
                            throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
                        }
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(at(sorted, 0.50), at(sorted, 0.99), sorted.length / (time.toMillis() / 1000.0));
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
