package greenbridge.mail;

import greenbridge.loop.Loop;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes mails to the post for as long as the portal serves. Several of them, here and on other machines, do not meet. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
final class Worker implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Loop loop = new Loop(
            "mail",
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            new Loop.Words(log, "Mail waits", "Mail goes out again"));
    private final Delivery delivery;
    private final @Nullable Post post;

    Worker(Delivery delivery, @Nullable Post post) {
        this.delivery = delivery;
        this.post = post;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        var there = post;
        if (there == null) {
            log.info("Mail waits in the database until SMTP_URL says where it goes");
        } else {
            loop.begin(goesOn -> deliver(there));
        }
    }

    /** A mail under way is let through; a server that does not answer is not waited for. */
    @PreDestroy
    void stop() {
        loop.stop();
    }

    private boolean deliver(Post post) {
        return switch (delivery.deliver(post)) {
            case BUSY -> true;
            case IDLE -> false;
            case AWAY -> throw new IllegalStateException("the mail server is away");
        };
    }
}
