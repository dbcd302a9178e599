package greenbridge.file;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what waits for the scanner, and each hour at what nobody uses, for as long as the portal serves. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
final class Worker implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Quarantine quarantine;
    private final Sweeping sweeping;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread running;
    private Instant swept = Instant.EPOCH;

    Worker(Quarantine quarantine, Sweeping sweeping, Clock clock) {
        this.quarantine = quarantine;
        this.sweeping = sweeping;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        running = Thread.ofVirtual().name("files").start(this::work);
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        var thread = running;
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong goes on in the next round. */
    private void round() {
        try {
            while (quarantine.round() > 0 && stopped.getCount() > 0) {
                // As long as there is something to look at.
            }
            if (clock.instant().isAfter(swept.plus(BETWEEN_SWEEPS))) {
                swept = clock.instant();
                sweeping.round();
            }
        } catch (RuntimeException e) {
            log.warn("Files wait: {}", e.getMessage());
            log.debug("Files wait", e);
        }
    }
}
