package greenbridge.search.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One clock for all who wait: a timer for each would wake another thread for every search. */
final class Patience implements AutoCloseable {
    private static final int TICK = 50;

    /** When each is given up. */
    private final Map<CompletableFuture<?>, Long> ends = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("elasticsearch-patience").daemon().factory());

    Patience() {
        var unused = clock.scheduleWithFixedDelay(this::giveUp, TICK, TICK, TimeUnit.MILLISECONDS);
    }

    /** A tick later at most than the limit says. */
    <T> T await(CompletableFuture<T> reply, Duration limit)
            throws ExecutionException, InterruptedException, TimeoutException {
        ends.put(reply, System.nanoTime() + limit.toNanos());
        try {
            return reply.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException late) {
                throw late;
            }
            throw e;
        } finally {
            ends.remove(reply);
        }
    }

    private void giveUp() {
        long now = System.nanoTime();
        ends.forEach((reply, end) -> {
            if (end - now < 0) {
                reply.completeExceptionally(new TimeoutException());
            }
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
