package greenbridge.membership;

import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.membership.Verification.Decision;
import greenbridge.membership.Verification.Kind;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stated about organisations, from the one who asks to the one who decides. */
@Singleton
public class Verifications {
    static final String TASK = "verification";
    static final String RETURNED = "verification-returned";
    private static final int DAYS = 10;

    private final VerificationRows rows;
    private final Units units;
    private final Members members;
    private final Tasks tasks;
    private final Clock clock;

    Verifications(VerificationRows rows, Units units, Members members, Tasks tasks, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.members = members;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A draft, whose owner is who entered it, and the question to the officials. */
    @Transactional
    public Verification found(Tenant tenant, Person person, Stated stated, boolean sample) {
        var unit = units.draft(tenant, stated.legal(), stated.facts(), sample);
        members.join(tenant, unit, person, Role.ORGANISATION_OWNER, person.publicId());
        return ask(tenant, unit, Kind.FOUNDING, person, false, stated, null);
    }

    /** Nothing is given to who claims before somebody has decided. */
    @Transactional
    public Verification claim(Tenant tenant, Unit unit, Person person, Stated stated, String note) {
        rows.claims(tenant.id(), person.id()).stream()
                .filter(earlier -> earlier.organisationId() == unit.id())
                .forEach(earlier -> tasks.done(tenant, RETURNED, earlier.publicId()));
        return ask(tenant, unit, Kind.CLAIM, person, false, stated, note);
    }

    /** A draft once more, after it was returned; of two who hand it in at once the first one does. */
    @Transactional
    public Verification again(Tenant tenant, Unit unit, Person person, boolean helped, Stated stated) {
        units.lock(tenant, unit.id());
        var last = of(tenant, unit).getFirst();
        if (!last.returned()) {
            return last;
        }
        units.rename(unit, stated.legal().withoutCode());
        units.correct(unit, stated.facts(unit));
        of(tenant, unit).forEach(earlier -> tasks.done(tenant, RETURNED, earlier.publicId()));
        return ask(tenant, unit, Kind.FOUNDING, person, helped, stated, null);
    }

    /** Another code or legal name. */
    @Transactional
    public Verification change(Tenant tenant, Unit unit, Person person, boolean helped, Stated stated, String note) {
        return ask(tenant, unit, Kind.CHANGE, person, helped, stated, note);
    }

    @ReadOnly
    public Optional<Verification> find(Tenant tenant, String publicId) {
        return rows.find(tenant.id(), publicId);
    }

    /** Whether it is not decided yet, and will not be before this transaction ends. */
    @Transactional
    public boolean holdOpen(Verification asked) {
        return rows.hold(asked.tenantId(), asked.id()).isPresent();
    }

    /** Newest first. */
    @ReadOnly
    public List<Verification> of(Tenant tenant, Unit unit) {
        return rows.of(tenant.id(), unit.id());
    }

    @ReadOnly
    public List<Verification> claims(Tenant tenant, Person person) {
        return rows.claims(tenant.id(), person.id());
    }

    @ReadOnly
    public List<Verification> all(Tenant tenant, boolean open) {
        return open ? rows.open(tenant.id()) : rows.decided(tenant.id());
    }

    @Transactional
    public Deciding decide(
            Tenant tenant, Verification asked, Decision decision, @Nullable String reason, Person by, Person asker) {
        var unit = units.lock(tenant, asked.organisationId()).orElseThrow();
        var impossible = decision == Decision.ACCEPTED ? impossible(tenant, unit, asked) : Optional.<String>empty();
        if (impossible.isPresent()) {
            return rows.find(tenant.id(), asked.publicId())
                            .filter(Verification::open)
                            .isPresent()
                    ? new Deciding.Impossible(impossible.get())
                    : new Deciding.TooLate();
        }
        var now = LocalDateTime.now(clock);
        if (rows.decide(tenant.id(), asked.id(), decision, reason, by.id(), now) == 0) {
            return new Deciding.TooLate();
        }
        tasks.done(tenant, TASK, asked.publicId());
        switch (decision) {
            case ACCEPTED -> accept(tenant, unit, asked, asker, by);
            case RETURNED -> {
                var whom = asked.kind() == Kind.CLAIM ? new To.OnePerson(asker.id()) : new To.MembersOf(unit.id());
                String path = asked.kind() == Kind.FOUNDING ? unit.path() + "/statement" : "workbench/organisations";
                tasks.ask(tenant, new Asked(RETURNED, asked.publicId(), unit.nameZh(), path, whom, null));
            }
            case REFUSED -> {}
        }
        return new Deciding.Done(rows.find(tenant.id(), asked.publicId()).orElseThrow());
    }

    private Optional<String> impossible(Tenant tenant, Unit unit, Verification asked) {
        String code = asked.stated().creditCode();
        boolean taken = code != null
                && !code.equals(unit.creditCode())
                && units.known(tenant, code, "").stream().anyMatch(other -> other.id() != unit.id());
        if (taken) {
            return Optional.of("membership.decision.taken");
        }
        return unit.state() == Unit.State.MERGED ? Optional.of("membership.decision.merged") : Optional.empty();
    }

    private void accept(Tenant tenant, Unit unit, Verification asked, Person asker, Person by) {
        switch (asked.kind()) {
            case FOUNDING -> {
                units.rename(unit, asked.stated().legal());
                units.verify(unit);
            }
            case CLAIM -> {
                if (unit.creditCode() == null && asked.stated().creditCode() != null) {
                    units.rename(
                            unit, Stated.of(unit).legal().with(asked.stated().creditCode()));
                }
                units.correct(unit, asked.stated().facts(unit));
                units.verify(unit);
                members.join(tenant, unit, asker, Role.ORGANISATION_OWNER, by.publicId());
            }
            case CHANGE -> units.rename(unit, asked.stated().legal());
        }
        units.byId(tenant, unit.id()).ifPresent(now -> members.admit(tenant, now, by.publicId()));
    }

    private Verification ask(
            Tenant tenant, Unit unit, Kind kind, Person person, boolean helped, Stated stated, @Nullable String note) {
        String area = stated.area() == null ? unit.area() : stated.area();
        var now = LocalDateTime.now(clock);
        var asked = new Verification(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                unit.id(),
                kind,
                person.id(),
                helped,
                area,
                stated,
                note,
                now,
                null,
                null,
                null,
                null);
        rows.insert(asked);
        var officials = new To.Officials(Permission.ORGANISATION_VERIFY, area);
        var due = now.toLocalDate().plusDays(DAYS);
        tasks.ask(tenant, new Asked(TASK, asked.publicId(), stated.nameZh(), asked.path(), officials, due));
        return asked;
    }
}
