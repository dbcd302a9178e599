package greenbridge.supervision;

import greenbridge.ban.Ban;
import greenbridge.ban.Bans;
import greenbridge.entry.Change;
import greenbridge.entry.Content;
import greenbridge.entry.Entries;
import greenbridge.entry.Ledger;
import greenbridge.entry.Outcome;
import greenbridge.entry.Shown;
import greenbridge.id.Ids;
import greenbridge.notice.Tidings;
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
import java.util.List;
import java.util.Optional;

/** Proposed by one person, released by another: then the ledger changes, and a ban begins where the ground says so. */
@Singleton
class Measures {
    static final String TASK = "measure";

    private final MeasureRows rows;
    private final YearlyRows yearly;
    private final Interests interests;
    private final Entries entries;
    private final Ledger ledger;
    private final Bans bans;
    private final Charges charges;
    private final Tasks tasks;
    private final Tidings tidings;
    private final Tenants tenants;
    private final Clock clock;

    Measures(
            MeasureRows rows,
            YearlyRows yearly,
            Interests interests,
            Entries entries,
            Ledger ledger,
            Bans bans,
            Charges charges,
            Tasks tasks,
            Tidings tidings,
            Tenants tenants,
            Clock clock) {
        this.rows = rows;
        this.yearly = yearly;
        this.interests = interests;
        this.entries = entries;
        this.ledger = ledger;
        this.bans = bans;
        this.charges = charges;
        this.tasks = tasks;
        this.tidings = tidings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The ledger refused: what was begun comes to nothing. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String key;

        Refused(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Only the tenant's own: others are watched over by their own officials. */
    @ReadOnly
    public Optional<Shown> entry(Tenant tenant, String publicId) {
        return entries.find(tenant, publicId, LocalDate.now(clock)).filter(entry -> entry.tenantId() == tenant.id());
    }

    @ReadOnly
    public Optional<Measure> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    @ReadOnly
    public List<Measure> proposed(Tenant tenant) {
        return rows.proposed(tenant.id());
    }

    @ReadOnly
    public List<Measure> of(int tenant, String entry) {
        return rows.of(tenant, entry);
    }

    @Transactional
    public Measure propose(Tenant tenant, Shown entry, Measure measure) {
        rows.insert(measure);
        tasks.ask(
                tenant,
                new Asked(
                        TASK,
                        measure.publicId(),
                        Tidings.brief(entry.content().title()),
                        measure.path(),
                        new To.Officials(Permission.SUPERVISE, null),
                        null));
        return measure;
    }

    /** In the transaction of the caller, who undoes everything after {@link Refused}. */
    @Transactional
    public Released decide(Tenant tenant, Measure measure, boolean release, long person, String by) {
        var shown = entry(tenant, measure.entry());
        if (shown.filter(entry -> interests.in(entry, person)).isPresent()) {
            return new Released.Concerned();
        }
        var state = release ? Measure.State.RELEASED : Measure.State.REFUSED;
        if (rows.decide(tenant.id(), measure.id(), state, person, LocalDateTime.now(clock)) == 0) {
            return new Released.NotYours();
        }
        tasks.done(tenant, TASK, measure.publicId());
        if (release) {
            var entry = shown.orElseThrow();
            switch (ledger.apply(tenant.id(), measure.entry(), change(entry, measure), by)) {
                case Outcome.Recorded recorded -> follow(tenant, entry, measure, person);
                case Outcome.Absent absent -> throw new Refused("entry.refused.ended");
                case Outcome.Refused refused -> throw new Refused(refused.messageKey());
            }
        } else if (measure.yearly() != null && yearly.reopen(tenant.id(), measure.yearly()) == 1) {
            var province = new To.Officials(Permission.SUPERVISE, null);
            yearly.find(tenant.id(), measure.yearly()).ifPresent(review -> tasks.ask(tenant, review.asking(province)));
        }
        return new Released.Done(measure);
    }

    private void follow(Tenant tenant, Shown entry, Measure measure, long person) {
        Integer holderTenant = entry.holderTenantId();
        Long holder = entry.holderId();
        if (holderTenant == null || holder == null) {
            return;
        }
        if (measure.kind() == Measure.Kind.REVOKE && measure.banYears() != null) {
            var programme = charges.programme(tenant, entry.catalogId()).orElseThrow();
            bans.impose(new Ban(
                    holderTenant,
                    Ids.next(),
                    Ids.random(),
                    holder,
                    programme.tenantId(),
                    programme.id(),
                    measure.ground() == null ? "" : measure.ground(),
                    measure.groundZh() == null ? measure.reason() : measure.groundZh() + "；" + measure.reason(),
                    measure.effectiveOn(),
                    measure.effectiveOn().plusYears(measure.banYears()),
                    measure.entry(),
                    person));
        }
        String kind = "supervision." + measure.kind().name().toLowerCase(java.util.Locale.ROOT);
        tenants.byId(holderTenant)
                .ifPresent(home ->
                        tidings.write(home, holder, kind, entry.content().title(), "entries/" + measure.entry()));
    }

    private static Change change(Shown entry, Measure measure) {
        var from = measure.effectiveOn();
        return switch (measure.kind()) {
            case SUSPEND -> new Change.Suspend(measure.lastOn(), measure.reason(), from);
            case LIFT -> new Change.Lift(measure.reason(), from);
            case REVOKE -> new Change.Revoke(measure.reason(), from);
            case CORRECT -> new Change.Correct(corrected(entry.content(), measure), measure.reason(), from);
        };
    }

    private static Content corrected(Content old, Measure measure) {
        return new Content(
                measure.title() == null ? old.title() : measure.title(),
                measure.title() == null ? old.titleEn() : null,
                measure.summary() == null ? old.summary() : measure.summary(),
                measure.summary() == null ? old.summaryEn() : null,
                old.area(),
                old.sectors(),
                old.industries(),
                old.badges(),
                old.procurement(),
                old.identifiers(),
                old.attributes(),
                old.text(),
                old.indicators());
    }
}
