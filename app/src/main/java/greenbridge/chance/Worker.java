package greenbridge.chance;

import greenbridge.loop.Loop;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * Computes what is to be kept for as long as the portal serves, one need after the other, so that visitors keep the other core.
 * Several of them, here and on other machines, do not meet.
 */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
final class Worker implements ApplicationEventListener<StartupEvent> {
    private final Loop loop = new Loop(
            "matches",
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            new Loop.Words(LoggerFactory.getLogger(Worker.class), "Matches wait", "Matches are kept again"));
    private final Rounds rounds;

    Worker(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        loop.begin(rounds::round);
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }
}
