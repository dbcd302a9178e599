package greenbridge.mail;

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
 * Takes mails to the post for as long as the portal serves. Several of them, here and on other machines, do not meet. While the
 * server or the database is away it waits longer and longer and says so once.
 */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
final class Worker implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Delivery delivery;
    private final @Nullable Post post;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread running;
    private boolean troubled;

    Worker(Delivery delivery, @Nullable Post post) {
        this.delivery = delivery;
        this.post = post;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (post == null) {
            log.info("Mail waits in the database until SMTP_URL says where it goes");
        } else {
            running = Thread.ofVirtual().name("mail").start(() -> work(post));
        }
    }

    /** A mail under way is let through; a server that does not answer is not waited for. */
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

    private void work(Post post) {
        Duration pause = IDLE;
        while (!waited(pause)) {
            try {
                pause = switch (delivery.deliver(post)) {
                    case BUSY -> goesOn(Duration.ZERO);
                    case IDLE -> goesOn(IDLE);
                    case AWAY -> longer(pause, "the mail server is away");
                };
            } catch (RuntimeException trouble) {
                pause = longer(pause, String.valueOf(trouble.getMessage()));
                log.debug("Mail waits", trouble);
            }
        }
    }

    private Duration goesOn(Duration pause) {
        if (troubled) {
            log.info("Mail goes out again");
        }
        troubled = false;
        return pause;
    }

    private Duration longer(Duration pause, String why) {
        if (!troubled && stopped.getCount() > 0) {
            log.warn("Mail waits: {}", why);
        }
        troubled = true;
        Duration longer = pause.multipliedBy(2).plus(IDLE);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
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
