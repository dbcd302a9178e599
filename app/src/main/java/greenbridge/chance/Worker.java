package greenbridge.chance;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes what is to be kept for as long as the portal serves, one need after the other, so that visitors keep the other core.
 * Several of them, here and on other machines, do not meet. While there is trouble it waits longer and longer and says so once.
 */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
final class Worker implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Rounds rounds;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread running;
    private boolean troubled;

    Worker(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        running = Thread.ofVirtual().name("matches").start(this::work);
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
        Duration pause = IDLE;
        while (!waited(pause)) {
            try {
                pause = rounds.round(() -> stopped.getCount() > 0) ? Duration.ZERO : IDLE;
                if (troubled) {
                    log.info("Matches are kept again");
                }
                troubled = false;
            } catch (RuntimeException trouble) {
                if (!troubled && stopped.getCount() > 0) {
                    log.warn("Matches wait: {}", trouble.getMessage());
                }
                log.debug("Matches wait", trouble);
                troubled = true;
                Duration longer = pause.multipliedBy(2).plus(IDLE);
                pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            }
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
