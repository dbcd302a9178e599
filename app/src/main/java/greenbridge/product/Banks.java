package greenbridge.product;

import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Banks: verified organisations of that kind. Those of the country are at home in every portal. */
@Singleton
public class Banks {
    private final Units units;
    private final Tenants tenants;

    Banks(Units units, Tenants tenants) {
        this.units = units;
        this.tenants = tenants;
    }

    public static boolean is(Unit unit) {
        return unit.verified() && unit.kind().equals("bank");
    }

    /** In the portal of a reader. */
    @ReadOnly
    public Optional<Unit> find(Tenant viewer, String publicId) {
        return owners(viewer).stream()
                .flatMap(owner -> units.find(owner, publicId).stream())
                .filter(Banks::is)
                .findFirst();
    }

    /** Those for which somebody works here. */
    @ReadOnly
    public List<Unit> of(Tenant tenant, Actor actor) {
        return actor.grants().stream()
                .flatMap(grant -> Optional.ofNullable(grant.organisationId()).stream())
                .distinct()
                .filter(organisation -> actor.may(Permission.BANK_WORK, organisation))
                .flatMap(organisation -> units.byId(tenant, organisation).stream())
                .filter(Banks::is)
                .toList();
    }

    /** Whose products a portal shows: its own, and those of the country. */
    List<Tenant> owners(Tenant viewer) {
        return Stream.of(viewer, tenants.national()).distinct().toList();
    }
}
