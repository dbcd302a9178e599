package greenbridge.need;

import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The organisations for which somebody may look for something or offer it: verified ones. */
@Singleton
class Parties {
    private final Units units;

    Parties(Units units) {
        this.units = units;
    }

    /** Their numbers, whatever the portal knows of them. */
    static List<Long> of(Tenant tenant, Actor actor, Permission permission) {
        return actor.grants().stream()
                .filter(grant -> grant.tenantId() == tenant.id())
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(organisation -> actor.may(permission, organisation))
                .toList();
    }

    List<Unit> editable(Tenant tenant, Actor actor) {
        return of(tenant, actor, Permission.ORGANISATION_EDIT).stream()
                .flatMap(id -> units.byId(tenant, id).stream())
                .filter(Unit::verified)
                .toList();
    }

    /** Those that may answer or ask here: any but whoever asks for it. */
    List<Unit> others(Tenant tenant, Actor actor, Need need) {
        return editable(tenant, actor).stream()
                .filter(unit -> unit.id() != need.organisationId())
                .toList();
    }

    /** The one that was chosen; where there is one only, nobody has to choose. */
    static Optional<Unit> chosen(List<Unit> units, String publicId) {
        return units.size() == 1 && publicId.isEmpty()
                ? Optional.of(units.getFirst())
                : units.stream()
                        .filter(unit -> unit.publicId().equals(publicId))
                        .findFirst();
    }
}
