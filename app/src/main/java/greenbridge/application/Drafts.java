package greenbridge.application;

import greenbridge.account.Person;
import greenbridge.ban.Bans;
import greenbridge.call.Call;
import greenbridge.fact.Facts;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.pack.Pack;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins applications and ends those that nobody goes on with. */
@Singleton
public class Drafts {
    private final Applications applications;
    private final ApplicationRows rows;
    private final Answers answers;
    private final Facts facts;
    private final Bans bans;
    private final Units units;
    private final Clock clock;

    Drafts(
            Applications applications,
            ApplicationRows rows,
            Answers answers,
            Facts facts,
            Bans bans,
            Units units,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.answers = answers;
        this.facts = facts;
        this.bans = bans;
        this.units = units;
        this.clock = clock;
    }

    /** With the figures that the organisation has already. Two of its people who begin at once begin one. */
    @Transactional
    public Opening open(
            Tenant tenant, Person by, Call call, Pack pack, Unit unit, @Nullable String renews, boolean sample) {
        units.lock(tenant, unit.id());
        var refused = refusal(tenant, call, unit);
        if (refused.isPresent()) {
            return refused.get();
        }
        var there = applications.of(tenant, unit.id()).stream()
                .filter(each -> each.callId() == call.id() && each.state() != Application.State.WITHDRAWN)
                .findFirst();
        if (there.isPresent() && !pack.several()) {
            return new Opening.Already(there.get());
        }
        var now = LocalDateTime.now(clock);
        var application = new Application(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                call.id(),
                unit.id(),
                Application.State.DRAFT,
                0,
                0,
                0,
                null,
                by.id(),
                now,
                null,
                now,
                null,
                renews,
                sample);
        rows.insert(application);
        var known = Ledgered.of(pack, call.roundYear(), facts.of(tenant, unit.id())).entrySet().stream()
                .map(each -> new Writing.Change(each.getKey(), each.getValue().value(), 0))
                .toList();
        answers.write(application, known, by.id(), Answer.Origin.LEDGER);
        return new Opening.Done(application);
    }

    /** Why this organisation cannot begin, whatever it has begun already. */
    @ReadOnly
    Optional<Opening> refusal(Tenant tenant, Call call, Unit unit) {
        if (!unit.verified()) {
            return Optional.of(new Opening.Refused("application.refused.unverified", List.of()));
        }
        if (call.at(LocalDateTime.now(clock)) != Call.State.OPEN) {
            return Optional.of(new Opening.Refused("application.refused.closed", List.of()));
        }
        return bans.against(tenant, unit.id(), call.programmeTenantId(), call.programmeId(), LocalDate.now(clock))
                .map(ban -> new Opening.Refused(
                        "application.refused.banned", List.of(ban.until().toString(), ban.reason())));
    }

    /** Whether it was still to be withdrawn. Nobody has to do anything with it any more. */
    @Transactional
    public boolean withdraw(Tenant tenant, Application seen) {
        return rows.lock(tenant.id(), seen.id())
                .filter(application -> !application.state().over())
                .filter(application -> applications.end(tenant, application, Application.State.WITHDRAWN))
                .isPresent();
    }
}
