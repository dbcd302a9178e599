package greenbridge.membership;

import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out what somebody is in an organisation. That one has a role somewhere says nothing about anywhere else. */
@Singleton
class Seats {
    private final Units units;

    Seats(Units units) {
        this.units = units;
    }

    /** Nothing for who may not do this there, as for what is not there. */
    @ReadOnly
    public Optional<Seat> of(Tenant tenant, Actor actor, String publicId, Permission needed) {
        return units.find(tenant, publicId)
                .filter(unit -> unit.state() != Unit.State.MERGED)
                .flatMap(unit -> seat(actor, unit))
                .filter(seat -> seat.may(needed));
    }

    @ReadOnly
    public List<Seat> all(Tenant tenant, Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.tenantId() == tenant.id())
                .flatMap(grant -> Optional.ofNullable(grant.organisationId()).stream())
                .distinct()
                .flatMap(id -> units.byId(tenant, id).stream())
                .flatMap(unit -> seat(actor, unit).stream())
                .filter(seat -> !seat.roles().isEmpty())
                .toList();
    }

    private static Optional<Seat> seat(Actor actor, Unit unit) {
        var roles = roles(actor, unit.tenantId(), unit.id());
        Long head = unit.headId();
        boolean looksIn = head != null
                && unit.headSees()
                && unit.headAgreedAt() != null
                && !roles(actor, unit.tenantId(), head).isEmpty();
        return roles.isEmpty() && !looksIn ? Optional.empty() : Optional.of(new Seat(unit, roles));
    }

    private static List<Role> roles(Actor actor, int tenant, long organisation) {
        return actor.grants().stream()
                .filter(grant -> grant.tenantId() == tenant
                        && Objects.equals(grant.organisationId(), organisation)
                        && grant.role().kind() == Role.Kind.ORGANISATION)
                .map(grant -> grant.role())
                .distinct()
                .toList();
    }
}
