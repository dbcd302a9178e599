package greenbridge.application;

import greenbridge.audit.Actor;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.organisation.Units;
import greenbridge.task.Messages;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Ends what was returned and did not come back in time, one application a transaction: of two nodes, or of a node and an applicant
 * in the last minute, whoever comes first to the row decides.
 */
@Singleton
class Lapsing {
    private final ApplicationRows rows;
    private final Applications applications;
    private final SubmissionRows submissions;
    private final Units units;
    private final Tenants tenants;
    private final Messages messages;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Lapsing(
            ApplicationRows rows,
            Applications applications,
            SubmissionRows submissions,
            Units units,
            Tenants tenants,
            Messages messages,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.submissions = submissions;
        this.units = units;
        this.tenants = tenants;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many ended. */
    int round() {
        var everyone = tenants.everyone("Whoever runs the programme, a day that has passed has passed");
        int ended = 0;
        for (int id : everyone.ids()) {
            var tenant = tenants.byId(id).orElseThrow();
            for (Application application : rows.overdue(id, LocalDate.now(clock))) {
                ended += Boolean.TRUE.equals(transactions.executeWrite(status -> ended(tenant, application))) ? 1 : 0;
            }
        }
        return ended;
    }

    private boolean ended(Tenant tenant, Application seen) {
        boolean first = applications.end(tenant, seen, Application.State.LAPSED);
        if (first) {
            String name = units.byId(tenant, seen.organisationId())
                    .map(unit -> unit.nameZh())
                    .orElse("");
            submissions
                    .of(tenant.id(), seen.id(), seen.submission())
                    .ifPresent(submission ->
                            messages.tell(tenant, submission.submittedBy(), "application.lapsed", name, seen.path()));
            audit.write(Line.of(tenant.id(), Actor.SYSTEM, "application.lapsed", "application", seen.publicId())
                    .changed("state", seen.state().name(), Application.State.LAPSED.name()));
        }
        return first;
    }
}
