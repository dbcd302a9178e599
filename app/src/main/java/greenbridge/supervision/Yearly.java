package greenbridge.supervision;

import greenbridge.entry.Shown;
import greenbridge.notice.Tidings;
import greenbridge.pack.Tier;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports on the year before, from owing one to the decision to keep the entry. */
@Singleton
class Yearly {
    static final String REPORT = "yearly-report";
    static final String CHECK = "yearly-check";

    private static final Logger log = LoggerFactory.getLogger(Yearly.class);

    private final YearlyRows rows;
    private final ReminderRows reminders;
    private final Measures measures;
    private final Interests interests;
    private final Tasks tasks;
    private final Tidings tidings;
    private final Tenants tenants;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private final List<Integer> days;

    Yearly(
            YearlyRows rows,
            ReminderRows reminders,
            Measures measures,
            Interests interests,
            Tasks tasks,
            Tidings tidings,
            Tenants tenants,
            TransactionOperations<Connection> transactions,
            Clock clock,
            @Property(name = "greenbridge.yearly-reminders") List<Integer> days) {
        this.rows = rows;
        this.reminders = reminders;
        this.measures = measures;
        this.interests = interests;
        this.tasks = tasks;
        this.tidings = tidings;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
        this.days = days.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The last day in a year, from what a pack says: "02-28", or "02-end" for the last day of the month. */
    static LocalDate due(String said, int year) {
        return said.endsWith("-end")
                ? YearMonth.of(year, Integer.parseInt(said.substring(0, 2))).atEndOfMonth()
                : MonthDay.parse("--" + said).atYear(year);
    }

    @ReadOnly
    public Optional<YearlyReview> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    /**
     * Those that an official sees.
     *
     * @param reach as a pattern over areas
     */
    @ReadOnly
    public List<YearlyReview> all(Tenant tenant, String reach, boolean open) {
        return open ? rows.open(tenant.id(), reach) : rows.done(tenant.id(), reach);
    }

    @ReadOnly
    public List<YearlyReview> kept(int tenant, String entry) {
        return rows.kept(tenant, entry);
    }

    /**
     * Asks each holder for the report on the year before this day; again it finds nobody. Each in a transaction of its own, because one
     * that cannot be asked shall not keep the others from it. Told how many.
     */
    int begin(Tenant owner, long catalogId, String yearlyBy, LocalDate day) {
        int year = day.getYear() - 1;
        var due = due(yearlyBy, day.getYear());
        int begun = 0;
        for (var owing : rows.owing(owner.id(), catalogId, day, LocalDate.of(day.getYear(), 1, 1), year)) {
            try {
                begun += Boolean.TRUE.equals(transactions.executeWrite(status -> begin(owner, owing, year, due, day)))
                        ? 1
                        : 0;
            } catch (RuntimeException trouble) {
                log.error("Nobody was asked for the report on entry {}; it is tried again", owing.entry(), trouble);
            }
        }
        return begun;
    }

    private boolean begin(Tenant owner, YearlyRows.Owing owing, int year, LocalDate due, LocalDate day) {
        var review = YearlyReview.owed(owner.id(), owing, year, due);
        rows.insert(review);
        if (rows.find(owner.id(), review.publicId()).isEmpty()) {
            return false;
        }
        var home = tenants.byId(owing.holderTenantId()).orElseThrow();
        var members = new To.MembersOf(owing.holderId());
        tasks.ask(
                home, new Asked(REPORT, review.publicId(), Tidings.brief(review.title()), review.path(), members, due));
        tidings.write(home, owing.holderId(), "yearly.due", review.title() + "（" + due + "）", review.path());
        // Who is asked as late as this needs no reminder on the same day.
        days.stream()
                .filter(before -> !day.isBefore(due.minusDays(before)))
                .forEach(before -> reminded(review, before));
        return true;
    }

    /** Whoever has not reported so many days before the last one is told again, once for each number of days. */
    int remind(Tenant owner, LocalDate day) {
        int told = 0;
        for (int i = 0; i < days.size(); i++) {
            int before = days.get(i);
            int next = i + 1 < days.size() ? days.get(i + 1) + 1 : 0;
            for (var review : rows.unreported(owner.id(), day.plusDays(next), day.plusDays(before), before)) {
                try {
                    told += Boolean.TRUE.equals(transactions.executeWrite(status -> remind(review, before))) ? 1 : 0;
                } catch (RuntimeException trouble) {
                    log.error("Nobody was reminded of report {}; it is tried again", review.publicId(), trouble);
                }
            }
        }
        return told;
    }

    private boolean remind(YearlyReview review, int before) {
        boolean first = reminded(review, before);
        if (first) {
            var home = tenants.byId(review.organisationTenantId()).orElseThrow();
            String about = review.title() + "（" + review.dueOn() + "）";
            tidings.write(home, review.organisationId(), "yearly.reminder", about, review.path());
        }
        return first;
    }

    private boolean reminded(YearlyReview review, int before) {
        var now = LocalDateTime.now(clock);
        return reminders.insert(review.tenantId(), review.entry(), "YEARLY", review.dueOn(), before, now) == 1;
    }

    @Transactional
    public boolean file(Tenant tenant, YearlyReview seen, String report, long person) {
        boolean first =
                rows.file(tenant.id(), seen.id(), seen.revision(), report, person, LocalDateTime.now(clock)) == 1;
        if (first) {
            tasks.done(tenant, REPORT, seen.publicId());
            ask(tenant, seen, new To.Officials(Permission.APPLICATION_CHECK, Tier.Level.CITY.area(seen.area())));
        }
        return first;
    }

    /** The city has looked through it: now the province decides. */
    @Transactional
    public Reviewed check(Tenant tenant, YearlyReview seen, String opinion, long person) {
        if (concerns(seen, person)) {
            return Reviewed.CONCERNED;
        }
        if (rows.check(tenant.id(), seen.id(), seen.revision(), opinion, person, LocalDateTime.now(clock)) == 0) {
            return Reviewed.STEP;
        }
        tasks.done(tenant, CHECK, seen.publicId());
        ask(tenant, seen, new To.Officials(Permission.SUPERVISE, null));
        return Reviewed.DONE;
    }

    @Transactional
    public Reviewed keep(Tenant tenant, YearlyReview seen, String reason, long person) {
        var decided = decide(tenant, seen, YearlyReview.State.KEPT, reason, person);
        if (decided == Reviewed.DONE) {
            tenants.byId(seen.organisationTenantId())
                    .ifPresent(home ->
                            tidings.tell(home, seen.organisationId(), "yearly.kept", seen.title(), seen.path()));
        }
        return decided;
    }

    /** With the measure that takes the entry away, which waits for another person: neither is there without the other. */
    @Transactional
    public Reviewed delete(Tenant tenant, YearlyReview seen, Shown entry, Measure measure) {
        var decided = decide(tenant, seen, YearlyReview.State.DELETED, measure.reason(), measure.proposedBy());
        if (decided == Reviewed.DONE) {
            measures.propose(tenant, entry, measure);
        }
        return decided;
    }

    private Reviewed decide(Tenant tenant, YearlyReview seen, YearlyReview.State to, String reason, long person) {
        if (concerns(seen, person)) {
            return Reviewed.CONCERNED;
        }
        if (seen.checkedBy() != null && seen.checkedBy() == person) {
            return Reviewed.SECOND;
        }
        var now = LocalDateTime.now(clock);
        if (rows.decide(tenant.id(), seen.id(), seen.revision(), to, reason, person, now) == 0) {
            return Reviewed.STEP;
        }
        tasks.done(tenant, CHECK, seen.publicId());
        tasks.done(tenant, REPORT, seen.publicId());
        return Reviewed.DONE;
    }

    private boolean concerns(YearlyReview seen, long person) {
        return (seen.filedBy() != null && seen.filedBy() == person)
                || interests.in(seen.organisationTenantId(), seen.organisationId(), person);
    }

    private void ask(Tenant tenant, YearlyReview review, To whom) {
        tasks.ask(tenant, review.asking(whom));
    }
}
