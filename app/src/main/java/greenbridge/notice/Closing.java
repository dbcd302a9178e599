package greenbridge.notice;

import greenbridge.audit.Actor;
import greenbridge.audit.Audit;
import greenbridge.audit.Line;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes notices whose time is over, each in a transaction of its own. Nodes do not meet: the row of the notice is locked, and who
 * comes second finds it closed.
 */
@Singleton
class Closing {
    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Notices notices;
    private final Tenants tenants;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Closing(
            Notices notices,
            Tenants tenants,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.notices = notices;
        this.tenants = tenants;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "1m")
    void round() {
        round(LocalDate.now(clock));
    }

    /** As on this day; again for the same day it finds nothing. */
    int round(LocalDate day) {
        int closed = 0;
        for (Tenant tenant : tenants.enabled()) {
            for (Notice notice : notices.over(tenant, day)) {
                closed += close(tenant, notice) ? 1 : 0;
            }
        }
        return closed;
    }

    private boolean close(Tenant tenant, Notice notice) {
        try {
            return transactions.executeWrite(status -> {
                var passed = notices.close(tenant, notice);
                passed.ifPresent(lines ->
                        audit.write(Line.of(tenant.id(), Actor.SYSTEM, "notice.closed", "notice", notice.publicId())
                                .noting("lines", lines)));
                return passed.isPresent();
            });
        } catch (RuntimeException trouble) {
            log.error("Notice {} could not be closed and is tried again", notice.publicId(), trouble);
            return false;
        }
    }
}
