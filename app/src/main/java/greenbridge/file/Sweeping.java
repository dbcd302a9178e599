package greenbridge.file;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what was handed in and then used for nothing. Rows are claimed, so that several nodes do not meet; content goes when its
 * last row is gone, and not while somebody may just be handing the same in again.
 */
@Singleton
class Sweeping {
    static final Duration GRACE = Duration.ofHours(24);
    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);
    private static final int AT_ONCE = 200;

    private final FileRows rows;
    private final Shelf shelf;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Sweeping(FileRows rows, Shelf shelf, Tenants tenants, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many rows went. */
    int round() {
        int gone = 0;
        for (Tenant tenant :
                tenants.everyone("What nobody uses is removed in every portal").tenants()) {
            gone += sweep(tenant);
        }
        return gone;
    }

    private int sweep(Tenant tenant) {
        int gone = 0;
        List<Stored> some;
        do {
            some = transactions.executeWrite(status -> {
                var found = rows.orphans(tenant.id(), LocalDateTime.now(clock).minus(GRACE), AT_ONCE);
                found.forEach(each -> rows.delete(tenant.id(), each.id()));
                return new ArrayList<>(found);
            });
            gone += some.size();
            some.stream().map(Stored::hash).distinct().forEach(hash -> empty(tenant, hash));
        } while (some.size() == AT_ONCE);
        tidy(tenant);
        return gone;
    }

    private void empty(Tenant tenant, String hash) {
        try {
            if (rows.holding(tenant.id(), hash) == 0) {
                shelf.remove(tenant, hash, clock.instant().minus(GRACE));
            }
        } catch (IOException e) {
            log.warn("The content {} cannot be removed", hash, e);
        }
    }

    private void tidy(Tenant tenant) {
        try {
            shelf.tidy(tenant, clock.instant().minus(GRACE));
        } catch (IOException e) {
            log.warn("What {} left half taken in cannot be removed", tenant.slug(), e);
        }
    }
}
