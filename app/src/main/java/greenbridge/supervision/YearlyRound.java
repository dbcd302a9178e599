package greenbridge.supervision;

import greenbridge.programme.Programme;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the reports of the year, where the rules of a catalog want one: once, whichever nodes run. */
@Singleton
class YearlyRound {
    private static final Logger log = LoggerFactory.getLogger(YearlyRound.class);

    private final Yearly yearly;
    private final Programmes programmes;
    private final Tenants tenants;
    private final Clock clock;

    YearlyRound(Yearly yearly, Programmes programmes, Tenants tenants, Clock clock) {
        this.yearly = yearly;
        this.programmes = programmes;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "4h")
    void round() {
        round(LocalDate.now(clock));
    }

    /** Who was asked and has not reported is reminded first. Only until the last day for the report: who was listed since owes the next one. */
    int round(LocalDate day) {
        int begun = 0;
        for (Tenant tenant : tenants.enabled()) {
            yearly.remind(tenant, day);
            for (Programme programme : programmes.of(tenant)) {
                Long catalog = programme.catalogId();
                if (programme.tenantId() == tenant.id() && catalog != null) {
                    begun += begin(tenant, programme, catalog, day);
                }
            }
        }
        return begun;
    }

    /** Where one programme cannot be read the others go on. */
    private int begin(Tenant tenant, Programme programme, long catalog, LocalDate day) {
        try {
            return programmes
                    .released(tenant, programme)
                    .map(version -> version.pack().validity().yearlyBy())
                    .filter(by -> !day.isAfter(Yearly.due(by, day.getYear())))
                    .map(by -> yearly.begin(tenant, catalog, by, day))
                    .orElse(0);
        } catch (RuntimeException trouble) {
            log.error("Nobody was asked for reports of programme {}; it is tried again", programme.code(), trouble);
            return 0;
        }
    }
}
