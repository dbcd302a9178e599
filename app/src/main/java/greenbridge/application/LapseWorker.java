package greenbridge.application;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few minutes for what was not handed in again, for as long as the portal serves. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
class LapseWorker {
    private static final Logger log = LoggerFactory.getLogger(LapseWorker.class);

    private final Lapsing lapsing;

    LapseWorker(Lapsing lapsing) {
        this.lapsing = lapsing;
    }

    /** Whatever goes wrong goes on in the next round. */
    @Scheduled(fixedDelay = "5m", initialDelay = "1m")
    void work() {
        try {
            lapsing.round();
        } catch (RuntimeException e) {
            log.warn("Applications that were returned wait: {}", e.getMessage());
            log.debug("Applications that were returned wait", e);
        }
    }
}
