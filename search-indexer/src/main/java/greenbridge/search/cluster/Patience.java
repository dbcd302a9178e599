package greenbridge.search.cluster;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One clock for all who wait: a timer for each would wake another thread for every search. */
final class Patience implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final int TICK = 50;

    private final Set<Wait> waiting = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("elasticsearch-patience").daemon().factory());

    private final ScheduledFuture<?> ticking =
            clock.scheduleWithFixedDelay(this::giveUp, TICK, TICK, TimeUnit.MILLISECONDS);

    /** Given up when its time is over, a tick later at most. */
    final class Wait {
        private final Runnable giveUp;
        private final long limit;

        private Wait(Runnable giveUp, Duration limit) {
            this.giveUp = giveUp;
            this.limit = System.nanoTime() + limit.toNanos();
        }

        void end() {
            waiting.remove(this);
        }
    }

    Wait with(Duration limit, Runnable giveUp) {
        var wait = new Wait(giveUp, limit);
        waiting.add(wait);
        return wait;
    }

    private void giveUp() {
        long now = System.nanoTime();
        waiting.stream().filter(each -> each.limit - now < 0).forEach(Patience::giveUp);
    }

    /** Whatever becomes of it, the clock goes on for the others. */
    private static void giveUp(Wait wait) {
        try {
            wait.giveUp.run();
        } catch (RuntimeException trouble) {
            log.warn("A search could not be given up", trouble);
        }
    }

    @Override
    public void close() {
        ticking.cancel(true);
        clock.shutdownNow();
    }
}
