package greenbridge.search.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One clock for all who wait: a timer for each would wake another thread for every search. */
final class Patience implements AutoCloseable {
    private static final int TICK = 50;

    /** Given up at its end. */
    private record Waiting(CompletableFuture<?> reply, long end) {}

    private final AtomicLong number = new AtomicLong();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("elasticsearch-patience").daemon().factory());

    private final ScheduledFuture<?> ticking =
            clock.scheduleWithFixedDelay(this::giveUp, TICK, TICK, TimeUnit.MILLISECONDS);

    /** A tick later at most than the limit says. */
    <T> T await(CompletableFuture<T> reply, Duration limit)
            throws ExecutionException, InterruptedException, TimeoutException {
        long key = number.incrementAndGet();
        waiting.put(key, new Waiting(reply, System.nanoTime() + limit.toNanos()));
        try {
            return reply.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException late) {
                throw late;
            }
            throw e;
        } finally {
            waiting.remove(key);
        }
    }

    private void giveUp() {
        long now = System.nanoTime();
        waiting.values().stream()
                .filter(each -> each.end() - now < 0)
                .forEach(each -> each.reply().completeExceptionally(new TimeoutException()));
    }

    @Override
    public void close() {
        ticking.cancel(true);
        clock.shutdownNow();
    }
}
