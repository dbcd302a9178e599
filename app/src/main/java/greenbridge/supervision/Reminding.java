package greenbridge.supervision;

import greenbridge.notice.Tidings;
import greenbridge.programme.Programme;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds holders of the last day of an entry, once for each number of days before it. A row says that it was done, in the transaction
 * of the message: so it is done once, whichever nodes run, and a day that nobody ran is made up for.
 */
@Singleton
class Reminding {
    private static final Logger log = LoggerFactory.getLogger(Reminding.class);

    private final ReminderRows rows;
    private final Charges charges;
    private final Tidings tidings;
    private final Tasks tasks;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private final List<Integer> days;

    Reminding(
            ReminderRows rows,
            Charges charges,
            Tidings tidings,
            Tasks tasks,
            Tenants tenants,
            TransactionOperations<Connection> transactions,
            Clock clock,
            @Property(name = "greenbridge.reminders") List<Integer> days) {
        this.rows = rows;
        this.charges = charges;
        this.tidings = tidings;
        this.tasks = tasks;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
        this.days = days.stream().sorted(Comparator.reverseOrder()).toList();
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "3m")
    void round() {
        round(LocalDate.now(clock));
    }

    /** As on this day; again for the same day there is nobody left to remind. */
    int round(LocalDate day) {
        int reminded = 0;
        for (Tenant tenant : tenants.enabled()) {
            for (int i = 0; i < days.size(); i++) {
                int before = days.get(i);
                int next = i + 1 < days.size() ? days.get(i + 1) + 1 : 0;
                var expiring = rows.expiring(tenant.id(), day, day.plusDays(next), day.plusDays(before), before);
                for (Expiring each : expiring) {
                    reminded += remind(tenant, each, before, day) ? 1 : 0;
                }
            }
        }
        return reminded;
    }

    private boolean remind(Tenant owner, Expiring each, int before, LocalDate day) {
        try {
            return transactions.executeWrite(status -> {
                boolean first = rows.insert(
                                each.tenantId(),
                                each.entry(),
                                "EXPIRY",
                                each.validTo(),
                                before,
                                LocalDateTime.now(clock))
                        == 1;
                if (first) {
                    tell(owner, each, day);
                }
                return first;
            });
        } catch (RuntimeException trouble) {
            log.error("Nobody was reminded of entry {}; it is tried again", each.entry(), trouble);
            return false;
        }
    }

    private void tell(Tenant owner, Expiring each, LocalDate day) {
        var home = tenants.byId(each.holderTenantId()).orElseThrow();
        String about = Tidings.brief(each.title()) + "（" + each.validTo() + "）";
        tidings.write(home, each.holderId(), "reminder.expiry", about, "entries/" + each.entry());
        charges.programme(owner, each.catalogId())
                .filter(programme -> charges.pack(owner, each.catalogId())
                        .filter(pack -> pack.validity().renewable(each.validTo(), day))
                        .isPresent())
                .ifPresent(programme -> ask(home, each, programme));
    }

    private void ask(Tenant home, Expiring each, Programme programme) {
        tasks.ask(
                home,
                new Asked(
                        "renewal",
                        each.entry(),
                        Tidings.brief(each.title()),
                        programme.path(),
                        new To.MembersOf(each.holderId()),
                        each.validTo()));
    }
}
