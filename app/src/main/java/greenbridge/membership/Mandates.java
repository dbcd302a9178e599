package greenbridge.membership;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Helpers from outside. A mandate ends by itself, with the grant that belongs to it. */
@Singleton
public class Mandates {
    private final MandateRows rows;
    private final Grants grants;
    private final People people;
    private final Clock clock;

    Mandates(MandateRows rows, Grants grants, People people, Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.people = people;
        this.clock = clock;
    }

    /** What it is for and for how long, both days included. */
    public record Terms(String scope, String reason, LocalDate fromOn, LocalDate untilOn) {}

    /**
     * A mandate with whose it is.
     *
     * @param standing inForce, coming, over or ended
     */
    public record Shown(Mandate mandate, Person person, String standing) {
        public boolean ends() {
            return standing.equals("inForce") || standing.equals("coming");
        }
    }

    @Transactional
    public Mandate give(Tenant tenant, Unit unit, Person person, Terms terms, String by) {
        var over = new Grants.Over(null, unit.id(), terms.untilOn());
        var grant = grants.giveFrom(terms.fromOn(), tenant, person.id(), Role.HELPER, over, by);
        var mandate = new Mandate(
                tenant.id(),
                Ids.next(),
                Ids.random(),
                unit.id(),
                person.id(),
                grant.id(),
                terms.scope(),
                terms.reason(),
                terms.fromOn(),
                terms.untilOn(),
                by,
                LocalDateTime.now(clock),
                null);
        rows.insert(mandate);
        return mandate;
    }

    /** Also those that are over: who helped is part of what an official looks at. */
    @ReadOnly
    public List<Shown> of(Tenant tenant, Unit unit) {
        var today = LocalDate.now(clock);
        return rows.of(tenant.id(), unit.id()).stream()
                .flatMap(mandate -> people.byId(mandate.personId()).stream()
                        .map(person -> new Shown(mandate, person, mandate.standing(today))))
                .toList();
    }

    /** Whether there was one to end. */
    @Transactional
    public boolean end(Tenant tenant, Unit unit, Mandate mandate) {
        grants.over(tenant, unit.id()).stream()
                .filter(grant -> grant.id() == mandate.grantId())
                .forEach(grant -> grants.take(tenant, grant.id()));
        return rows.end(tenant.id(), mandate.id(), LocalDateTime.now(clock)) == 1;
    }

    @ReadOnly
    public Optional<Mandate> find(Tenant tenant, Unit unit, String publicId) {
        return rows.of(tenant.id(), unit.id()).stream()
                .filter(mandate -> mandate.publicId().equals(publicId))
                .findFirst();
    }
}
