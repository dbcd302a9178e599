package greenbridge.need;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks every few minutes for what has closed, for as long as the portal serves. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
class RemindingWorker {
    private final Reminding reminding;
    private final Clocks clocks;

    RemindingWorker(Reminding reminding, Clocks clocks) {
        this.reminding = reminding;
        this.clocks = clocks;
    }

    @Scheduled(fixedDelay = "10m", initialDelay = "2m")
    void work() {
        reminding.round(clocks.now());
    }
}
