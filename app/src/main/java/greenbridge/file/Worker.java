package greenbridge.file;

import greenbridge.loop.Loop;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.LoggerFactory;

/** Looks at what waits for the scanner, and each hour at what nobody uses, for as long as the portal serves. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
final class Worker implements ApplicationEventListener<StartupEvent> {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    /** As often while there is trouble: one file that cannot be looked at keeps nobody else's. */
    private final Loop loop = new Loop(
            "files",
            PAUSE,
            PAUSE,
            new Loop.Words(LoggerFactory.getLogger(Worker.class), "Files wait", "Files are looked at again"));

    private final Quarantine quarantine;
    private final Sweeping sweeping;
    private final Clock clock;
    private Instant swept = Instant.EPOCH;

    Worker(Quarantine quarantine, Sweeping sweeping, Clock clock) {
        this.quarantine = quarantine;
        this.sweeping = sweeping;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        loop.begin(this::round);
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    private boolean round(BooleanSupplier goesOn) {
        while (quarantine.round() > 0 && goesOn.getAsBoolean()) {
            // As long as there is something to look at.
        }
        if (clock.instant().isAfter(swept.plus(BETWEEN_SWEEPS))) {
            swept = clock.instant();
            sweeping.round();
        }
        return false;
    }
}
