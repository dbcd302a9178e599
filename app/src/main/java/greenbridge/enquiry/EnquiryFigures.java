package greenbridge.enquiry;

import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Counts how organisations answer, in one portal; what officials did in the place of one is not its answer. */
@Singleton
public class EnquiryFigures {
    private final ListRows rows;
    private final Clock clock;

    EnquiryFigures(ListRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @ReadOnly
    public Responsiveness of(Tenant tenant, long organisationId) {
        var tally = rows.tally(tenant.id(), organisationId, LocalDate.now(clock));
        return new Responsiveness(
                tally.received(), tally.due(), tally.inTime(), rows.days(tenant.id(), organisationId), tally.won());
    }
}
