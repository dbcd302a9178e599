package greenbridge.search.indexing;

import greenbridge.search.cluster.ClusterFailure;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the queue for as long as the process lives. Several of them, here and on other machines, do not meet. While
 * an engine is away it waits longer and longer and says so once.
 */
@Singleton
@Requires(property = "index.worker", notEquals = "false")
final class Worker implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** So long an engine may take that starts together with this process; until then its absence is no news. */
    private static final Duration STARTING = Duration.ofSeconds(60);

    private final Delivery delivery;
    private final Rebuild rebuild;
    private final Indexes indexes;
    private final int threads;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean troubled = new AtomicBoolean();
    private final AtomicBoolean met = new AtomicBoolean();
    private final long begun = System.nanoTime();
    private final List<Thread> running = new ArrayList<>();

    Worker(Delivery delivery, Rebuild rebuild, Indexes indexes, @Value("${index.workers:2}") int threads) {
        this.delivery = delivery;
        this.rebuild = rebuild;
        this.indexes = indexes;
        this.threads = threads;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofVirtual().name("indexing-" + i).start(this::work));
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        for (Thread thread : running) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        Duration pause = IDLE;
        boolean indexKnown = false;
        while (!waited(pause)) {
            try {
                indexKnown = indexKnown || indexes.live().isPresent() || rebuild.first();
                met.set(true);
                if (indexKnown) {
                    int delivered = delivery.deliver();
                    pause = delivered == Delivery.MOST ? Duration.ZERO : IDLE;
                } else {
                    pause = Duration.ofSeconds(1);
                }
                if (troubled.compareAndSet(true, false)) {
                    log.info("Indexing goes on");
                }
            } catch (SQLException | RuntimeException trouble) {
                pause = pause.multipliedBy(2).plus(IDLE);
                var most = starting(trouble) ? Duration.ofSeconds(1) : LONGEST_PAUSE;
                pause = pause.compareTo(most) > 0 ? most : pause;
                indexKnown = false;
                tell(trouble);
            }
        }
    }

    private boolean starting(Exception trouble) {
        return trouble instanceof ClusterFailure && !met.get() && System.nanoTime() - begun < STARTING.toNanos();
    }

    private void tell(Exception trouble) {
        if (starting(trouble)) {
            log.debug("Elasticsearch does not answer yet", trouble);
        } else if (stopped.getCount() > 0 && troubled.compareAndSet(false, true)) {
            String what = trouble instanceof ClusterFailure ? "Elasticsearch is away" : "there is trouble";
            log.warn("Indexing waits, {}: {}. What changes meanwhile stays in the queue", what, trouble.getMessage());
            log.debug("Indexing waits", trouble);
        }
    }

    private boolean waited(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
