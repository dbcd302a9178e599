package greenbridge.membership;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Grant;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who belongs to an organisation. Each change waits for the one before: the last two owners do not leave at the same moment. */
@Singleton
public class Members {
    /** Those of the organisation itself, the first one with the most rights; a helper is from outside. */
    static final List<Role> ROLES =
            List.of(Role.ORGANISATION_OWNER, Role.ORGANISATION_EDITOR, Role.ORGANISATION_VIEWER);

    private static final String BANK = "bank";

    private final Grants grants;
    private final People people;
    private final Units units;
    private final MandateRows mandates;

    Members(Grants grants, People people, Units units, MandateRows mandates) {
        this.grants = grants;
        this.people = people;
        this.units = units;
        this.mandates = mandates;
    }

    /** Without helpers, owners first. */
    @ReadOnly
    public List<Member> of(Tenant tenant, Unit unit) {
        return grants.over(tenant, unit.id()).stream()
                .filter(grant -> ROLES.contains(grant.role()))
                .flatMap(grant -> people.byId(grant.personId()).stream().map(person -> new Member(grant, person)))
                .sorted(Comparator.comparing(
                        member -> ROLES.indexOf(member.grant().role())))
                .toList();
    }

    /** Whoever is in it already stays what he is. */
    @Transactional
    public boolean join(Tenant tenant, Unit unit, Person person, Role role, String by) {
        units.lock(tenant, unit.id());
        if (of(tenant, unit).stream().anyMatch(member -> member.person().id() == person.id())) {
            return false;
        }
        give(tenant, unit, person.id(), role, by);
        if (bank(unit)) {
            give(tenant, unit, person.id(), Role.BANK_USER, by);
        }
        return true;
    }

    /** A bank has been verified: its people may see what banks see, once they sign in with a second factor. */
    @Transactional
    public void admit(Tenant tenant, Unit unit, String by) {
        if (bank(unit)) {
            var known = grants.over(tenant, unit.id());
            of(tenant, unit).stream()
                    .map(member -> member.person().id())
                    .filter(person -> known.stream()
                            .noneMatch(grant -> grant.personId() == person && grant.role() == Role.BANK_USER))
                    .forEach(person -> give(tenant, unit, person, Role.BANK_USER, by));
        }
    }

    @Transactional
    public Parting change(Tenant tenant, Unit unit, String member, Role role, String by) {
        var found = locked(tenant, unit, member);
        if (found.isEmpty() || !ROLES.contains(role)) {
            return new Parting.Nobody();
        }
        var grant = found.get().grant();
        if (role == grant.role()) {
            return new Parting.Done(found.get());
        }
        if (last(tenant, unit, grant)) {
            return new Parting.LastOwner();
        }
        grants.take(tenant, grant.id());
        give(tenant, unit, grant.personId(), role, by);
        return new Parting.Done(found.get());
    }

    @Transactional
    public Parting remove(Tenant tenant, Unit unit, String member) {
        var found = locked(tenant, unit, member);
        if (found.isEmpty()) {
            return new Parting.Nobody();
        }
        if (last(tenant, unit, found.get().grant())) {
            return new Parting.LastOwner();
        }
        long person = found.get().person().id();
        grants.over(tenant, unit.id()).stream()
                .filter(grant -> grant.personId() == person && grant.role() != Role.HELPER)
                .forEach(grant -> grants.take(tenant, grant.id()));
        return new Parting.Done(found.get());
    }

    /** Of two organisations that are one: each person keeps the role with the most rights. */
    @Transactional
    public void merge(Tenant tenant, Unit from, Unit into) {
        grants.move(tenant, from.id(), into.id());
        mandates.move(tenant.id(), from.id(), into.id());
        var all = grants.over(tenant, into.id());
        all.stream()
                .filter(grant -> all.stream().anyMatch(other -> outdone(grant, other)))
                .forEach(grant -> grants.take(tenant, grant.id()));
        if (into.verified()) {
            admit(tenant, into, "merge");
        }
    }

    private static boolean outdone(Grant grant, Grant other) {
        boolean same = grant.personId() == other.personId() && grant.id() != other.id();
        if (same && grant.role() == Role.BANK_USER && other.role() == Role.BANK_USER) {
            return other.id() < grant.id();
        }
        int rank = ROLES.indexOf(grant.role());
        int best = ROLES.indexOf(other.role());
        return same && rank >= 0 && best >= 0 && (best < rank || (best == rank && other.id() < grant.id()));
    }

    private Optional<Member> locked(Tenant tenant, Unit unit, String member) {
        units.lock(tenant, unit.id());
        return of(tenant, unit).stream()
                .filter(each -> each.grant().publicId().equals(member))
                .findFirst();
    }

    /** Who cannot sign in any more answers for nothing. */
    private boolean last(Tenant tenant, Unit unit, Grant grant) {
        return grant.role() == Role.ORGANISATION_OWNER && owners(tenant, unit).noneMatch(other -> !other.equals(grant));
    }

    private Stream<Grant> owners(Tenant tenant, Unit unit) {
        return of(tenant, unit).stream()
                .filter(member -> member.person().active())
                .map(Member::grant)
                .filter(grant -> grant.role() == Role.ORGANISATION_OWNER);
    }

    private void give(Tenant tenant, Unit unit, long person, Role role, String by) {
        grants.give(tenant, person, role, new Grants.Over(null, unit.id(), null), by);
    }

    private static boolean bank(Unit unit) {
        return unit.kind().equals(BANK) && unit.verified();
    }
}
