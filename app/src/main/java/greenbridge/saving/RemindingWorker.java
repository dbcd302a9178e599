package greenbridge.saving;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Looks every hour for reports that are due, for as long as the portal serves. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
class RemindingWorker {
    private final Reminding reminding;
    private final Clock clock;

    RemindingWorker(Reminding reminding, Clock clock) {
        this.reminding = reminding;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "3m")
    void work() {
        reminding.round(LocalDate.now(clock));
    }
}
