package greenbridge.evaluation;

import greenbridge.tenants.Tenants;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what cities owe when a quarter or a year is over, for as long as the portal serves. */
@Singleton
@Requires(property = "greenbridge.command", value = "serve")
class Duties {
    private static final Logger log = LoggerFactory.getLogger(Duties.class);

    private final Summaries summaries;
    private final Rulebooks rulebooks;
    private final Tenants tenants;

    Duties(Summaries summaries, Rulebooks rulebooks, Tenants tenants) {
        this.summaries = summaries;
        this.rulebooks = rulebooks;
        this.tenants = tenants;
    }

    /** Whatever goes wrong goes on in the next round. */
    @Scheduled(fixedDelay = "30m", initialDelay = "20s")
    void round() {
        for (var tenant : tenants.enabled()) {
            try {
                rulebooks.of(tenant).ifPresent(book -> summaries.open(tenant, book));
            } catch (RuntimeException e) {
                log.warn("Summaries of {} wait: {}", tenant.slug(), e.getMessage());
                log.debug("Summaries wait", e);
            }
        }
    }
}
