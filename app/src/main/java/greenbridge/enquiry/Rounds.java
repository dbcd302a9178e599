package greenbridge.enquiry;

import greenbridge.audit.Actor;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import greenbridge.workday.Workdays;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when a day has passed, one enquiry a transaction: of several nodes, or of a node and somebody in the last minute, whoever
 * comes first to the row decides.
 */
@Singleton
class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final DueRows rows;
    private final EnquiryRows enquiries;
    private final Passing passing;
    private final Threads threads;
    private final Errands errands;
    private final Workdays workdays;
    private final Audit audit;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Rounds(
            DueRows rows,
            EnquiryRows enquiries,
            Passing passing,
            Threads threads,
            Errands errands,
            Workdays workdays,
            Audit audit,
            Tenants tenants,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.rows = rows;
        this.enquiries = enquiries;
        this.passing = passing;
        this.threads = threads;
        this.errands = errands;
        this.workdays = workdays;
        this.audit = audit;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As on this day; again for the same day there is nothing left to do. */
    int round(LocalDate day) {
        int done = 0;
        for (Tenant tenant : tenants.enabled()) {
            for (Enquiry theirs : rows.managedNow(tenant.id(), day)) {
                done += once(theirs, () -> takeOver(tenant, theirs, day)) ? 1 : 0;
            }
            for (Enquiry late : rows.late(tenant.id(), day)) {
                done += once(late, () -> late(tenant, late, day)) ? 1 : 0;
            }
            for (Enquiry waiting : rows.unanswered(tenant.id(), day)) {
                done += once(waiting, () -> rest(tenant, waiting, day)) ? 1 : 0;
            }
        }
        return done;
    }

    private boolean once(Enquiry enquiry, Supplier<Boolean> work) {
        try {
            return Boolean.TRUE.equals(transactions.executeWrite(status -> work.get()));
        } catch (RuntimeException trouble) {
            log.error("The clock of enquiry {} is tried again", enquiry.publicId(), trouble);
            return false;
        }
    }

    /** From now on officials read nothing of it any more; who comes in has the days that anybody has. */
    private boolean takeOver(Tenant tenant, Enquiry theirs, LocalDate day) {
        var promise = workdays.after(day, Clocks.PORTAL.acknowledge());
        var reply = workdays.after(day, Clocks.PORTAL.contact());
        if (rows.takeOver(tenant.id(), theirs.id(), theirs.revision(), LocalDateTime.now(clock), promise, reply) != 1) {
            return false;
        }
        errands.takenOver(tenant, enquiries.find(tenant.id(), theirs.publicId()).orElseThrow());
        audit.write(line(tenant, theirs, "enquiry.taken-over"));
        return true;
    }

    /** Who promised nothing is passed over where the seeker allows it; who acknowledged and then kept still is only reminded. */
    private boolean late(Tenant tenant, Enquiry late, LocalDate day) {
        boolean passes = late.passOn() && late.state() == State.NEW;
        Step step = passes ? passing.pass(tenant, late, day, null) : new Step.Nobody();
        return switch (step) {
            case Step.Done sent -> {
                audit.write(line(tenant, late, "enquiry.passed")
                        .changed("state", late.state().name(), State.NO_REPLY.name()));
                yield true;
            }
            case Step.Moved moved -> false;
            case Step.Crowded crowded -> false;
            case Step.Nobody nobody -> told(tenant, late, passes);
        };
    }

    private boolean told(Tenant tenant, Enquiry late, boolean nobodyLeft) {
        if (rows.late(tenant.id(), late.id(), late.revision(), LocalDateTime.now(clock)) != 1) {
            return false;
        }
        threads.add(tenant, late, Side.PORTAL, Said.Kind.LATE, null, null);
        errands.write(tenant, late, Side.PROVIDER, "enquiry-overdue");
        errands.write(tenant, late, Side.SEEKER, nobodyLeft ? "enquiry-exhausted" : "enquiry-late");
        audit.write(line(tenant, late, "enquiry.late"));
        return true;
    }

    private boolean rest(Tenant tenant, Enquiry waiting, LocalDate day) {
        if (rows.rest(tenant.id(), waiting.id(), waiting.revision(), day, LocalDateTime.now(clock)) != 1) {
            return false;
        }
        threads.add(tenant, waiting, Side.PORTAL, Said.Kind.RESTING, null, null);
        errands.write(tenant, waiting, Side.SEEKER, "enquiry-unanswered");
        errands.tell(tenant, waiting, Side.PROVIDER, "enquiry-resting");
        audit.write(line(tenant, waiting, "enquiry.rested"));
        return true;
    }

    private static Line line(Tenant tenant, Enquiry enquiry, String action) {
        return Line.of(tenant.id(), Actor.SYSTEM, action, "enquiry", enquiry.publicId());
    }
}
