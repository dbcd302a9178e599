package greenbridge.supervision;

import greenbridge.notice.Tidings;
import greenbridge.pack.Tier;
import greenbridge.permission.Permission;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reports on the year before, from owing one to the decision to keep the entry. */
@Singleton
class Yearly {
    static final String REPORT = "yearly-report";
    static final String CHECK = "yearly-check";

    private final YearlyRows rows;
    private final Tasks tasks;
    private final Tidings tidings;
    private final Tenants tenants;
    private final Clock clock;

    Yearly(YearlyRows rows, Tasks tasks, Tidings tidings, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.tidings = tidings;
        this.tenants = tenants;
        this.clock = clock;
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

    @ReadOnly
    public List<YearlyReview> all(Tenant tenant, boolean open) {
        return open ? rows.open(tenant.id()) : rows.done(tenant.id());
    }

    @ReadOnly
    public List<YearlyReview> kept(int tenant, String entry) {
        return rows.kept(tenant, entry);
    }

    /** Asks each holder for the report on the year before this day; again it finds nobody. Told how many. */
    @Transactional
    public int begin(Tenant owner, long catalogId, String yearlyBy, LocalDate day) {
        int year = day.getYear() - 1;
        int begun = 0;
        for (var owing : rows.owing(owner.id(), catalogId, day, LocalDate.of(day.getYear(), 1, 1), year)) {
            var review = YearlyReview.owed(owner.id(), owing, year, due(yearlyBy, day.getYear()));
            rows.insert(review);
            if (rows.find(owner.id(), review.publicId()).isPresent()) {
                begun++;
                var home = tenants.byId(owing.holderTenantId()).orElseThrow();
                tasks.ask(
                        home,
                        new Asked(
                                REPORT,
                                review.publicId(),
                                Tidings.brief(review.title()),
                                review.path(),
                                new To.MembersOf(owing.holderId()),
                                review.dueOn()));
                tidings.write(
                        home,
                        owing.holderId(),
                        "yearly.due",
                        review.title() + "（" + review.dueOn() + "）",
                        review.path());
            }
        }
        return begun;
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
    public boolean check(Tenant tenant, YearlyReview seen, String opinion, long person) {
        boolean first =
                rows.check(tenant.id(), seen.id(), seen.revision(), opinion, person, LocalDateTime.now(clock)) == 1;
        if (first) {
            tasks.done(tenant, CHECK, seen.publicId());
            ask(tenant, seen, new To.Officials(Permission.SUPERVISE, null));
        }
        return first;
    }

    @Transactional
    public boolean decide(Tenant tenant, YearlyReview seen, boolean keep, String reason, long person) {
        var state = keep ? YearlyReview.State.KEPT : YearlyReview.State.DELETED;
        boolean first =
                rows.decide(tenant.id(), seen.id(), seen.revision(), state, reason, person, LocalDateTime.now(clock))
                        == 1;
        if (first) {
            tasks.done(tenant, CHECK, seen.publicId());
            tasks.done(tenant, REPORT, seen.publicId());
            tenants.byId(seen.organisationTenantId())
                    .filter(home -> keep)
                    .ifPresent(home ->
                            tidings.tell(home, seen.organisationId(), "yearly.kept", seen.title(), seen.path()));
        }
        return first;
    }

    private void ask(Tenant tenant, YearlyReview review, To whom) {
        tasks.ask(
                tenant,
                new Asked(CHECK, review.publicId(), Tidings.brief(review.title()), review.deskPath(), whom, null));
    }
}
