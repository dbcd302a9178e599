package greenbridge.enquiry;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few minutes whose day has passed, for as long as the portal serves. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
class RoundWorker {
    private static final Logger log = LoggerFactory.getLogger(RoundWorker.class);

    private final Rounds rounds;
    private final Clock clock;

    RoundWorker(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Whatever goes wrong goes on in the next round. */
    @Scheduled(fixedDelay = "10m", initialDelay = "4m")
    void work() {
        try {
            rounds.round(LocalDate.now(clock));
        } catch (RuntimeException e) {
            log.warn("The clocks of enquiries wait: {}", e.getMessage());
            log.debug("The clocks of enquiries wait", e);
        }
    }
}
