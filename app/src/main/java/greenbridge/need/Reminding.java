package greenbridge.need;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the outcome of what has closed, and asks again after thirty, sixty and ninety days. The row of the need says how far that
 * went, in the transaction of the message: so it is done once, whichever nodes run, and a day that nobody ran is made up for.
 */
@Singleton
class Reminding {
    private static final Logger log = LoggerFactory.getLogger(Reminding.class);

    /** After the close; the latest first, so that whoever was asleep is reminded once. */
    private static final List<Integer> DAYS = List.of(90, 60, 30, 0);

    private final NeedRows rows;
    private final Errands errands;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;

    Reminding(NeedRows rows, Errands errands, Tenants tenants, TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.errands = errands;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    /** As at this moment; how many were reminded. */
    int round(LocalDateTime now) {
        int reminded = 0;
        for (Tenant tenant : tenants.enabled()) {
            for (int days : DAYS) {
                for (Need need : rows.silent(tenant.id(), now.minusDays(days), days)) {
                    reminded += remind(tenant, need, days) ? 1 : 0;
                }
            }
        }
        return reminded;
    }

    private boolean remind(Tenant tenant, Need need, int days) {
        try {
            return transactions.executeWrite(status -> {
                boolean first = rows.remind(tenant.id(), need.id(), days) == 1;
                if (first && need.reminded() < 0) {
                    errands.closed(tenant, need);
                } else if (first) {
                    errands.reminded(tenant, need);
                }
                return first;
            });
        } catch (RuntimeException trouble) {
            log.error("Nobody was asked what came of need {}; it is tried again", need.publicId(), trouble);
            return false;
        }
    }
}
