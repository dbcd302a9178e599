package greenbridge.saving;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds of the report of the last year that is over, when it is due and once more after thirty days. A row says that it was done, in the
 * transaction of the message: so it is done once, whichever nodes run, and a day that nobody ran is made up for.
 */
@Singleton
class Reminding {
    private static final Logger log = LoggerFactory.getLogger(Reminding.class);

    /** After the report is due; the latest first, so that whoever was asleep is reminded once. */
    private static final List<Integer> DAYS = List.of(30, 0);

    private final ContractRows contracts;
    private final PlanRows plans;
    private final ReportRows reports;
    private final ReminderRows rows;
    private final Errands errands;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Reminding(
            ContractRows contracts,
            PlanRows plans,
            ReportRows reports,
            ReminderRows rows,
            Errands errands,
            Tenants tenants,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.contracts = contracts;
        this.plans = plans;
        this.reports = reports;
        this.rows = rows;
        this.errands = errands;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As on this day; how many were reminded. */
    int round(LocalDate day) {
        int reminded = 0;
        for (Tenant tenant : tenants.enabled()) {
            for (int days : DAYS) {
                var due = day.minusDays(days);
                int year = due.getYear() - 1;
                var agreed = due.plusDays(1).atStartOfDay();
                for (Contract contract : contracts.silent(tenant.id(), year, agreed, days)) {
                    reminded += remind(tenant, contract, year, days) ? 1 : 0;
                }
            }
        }
        return reminded;
    }

    private boolean remind(Tenant tenant, Contract contract, int year, int days) {
        try {
            return transactions.executeWrite(status -> {
                // Whoever enters a report refers to this row too: one of both comes first.
                plans.held(tenant.id(), contract.id(), Objects.requireNonNull(contract.confirmed()));
                boolean first = rows.insert(tenant.id(), contract.id(), year, days, LocalDateTime.now(clock)) == 1;
                if (first) {
                    errands.due(tenant, contract, reporter(tenant, contract), days > 0);
                }
                return first;
            });
        } catch (RuntimeException trouble) {
            log.error("Nobody was reminded of a report on saving {}; it is tried again", contract.publicId(), trouble);
            return false;
        }
    }

    /** Whoever reported last, and the company that promised before there is a report. */
    private long reporter(Tenant tenant, Contract contract) {
        var there = reports.of(tenant.id(), List.of(contract.id()));
        return contract.side(there.isEmpty() || there.getLast().byCompany());
    }
}
