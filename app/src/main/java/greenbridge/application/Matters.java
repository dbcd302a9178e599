package greenbridge.application;

import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.programme.Programmes;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds applications for those who may see them; for others there is nothing. */
@Singleton
public class Matters {
    private final Applications applications;
    private final Calls calls;
    private final Programmes programmes;
    private final Units units;

    Matters(Applications applications, Calls calls, Programmes programmes, Units units) {
        this.applications = applications;
        this.calls = calls;
        this.programmes = programmes;
        this.units = units;
    }

    /** Of an organisation for which this person may do this. */
    @ReadOnly
    Optional<Matter> own(Tenant tenant, Actor actor, String publicId, Permission needed) {
        return applications
                .find(tenant, publicId)
                .filter(application -> actor.may(needed, application.organisationId()))
                .map(application -> of(tenant, application));
    }

    /** Of an organisation of this person, or handed in and within the reach of this official. */
    @ReadOnly
    Optional<Matter> readable(Tenant tenant, Actor actor, String publicId) {
        return applications
                .find(tenant, publicId)
                .map(application -> of(tenant, application))
                .filter(matter -> actor.may(
                                Permission.ORGANISATION_SEE,
                                matter.application().organisationId())
                        || official(actor, matter));
    }

    /** Nothing is read before it is handed in, and nothing sealed before its call is closed. */
    public boolean official(Actor actor, Matter matter) {
        String area = matter.application().area();
        return matter.application().submission() > 0
                && !applications.sealed(matter.call(), matter.pack())
                && List.of(Permission.APPLICATION_CHECK, Permission.APPLICATION_SELECT, Permission.APPLICATION_RECORD)
                        .stream()
                        .anyMatch(permission -> actor.reaches(permission, area));
    }

    @ReadOnly
    public Matter of(Tenant tenant, Application application) {
        var call = calls.byId(tenant, application.callId()).orElseThrow();
        return of(
                call,
                application,
                units.byId(tenant, application.organisationId()).orElseThrow());
    }

    Matter of(Call call, Application application, Unit unit) {
        var programme =
                programmes.byId(call.programmeTenantId(), call.programmeId()).orElseThrow();
        return new Matter(
                application, call, programme, programmes.version(call.packTenantId(), call.packVersionId()), unit);
    }

    /** The organisations for which somebody may do this. */
    @ReadOnly
    List<Unit> units(Tenant tenant, Actor actor, Permission needed) {
        return actor.grants().stream()
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(id -> actor.may(needed, id))
                .flatMap(id -> units.byId(tenant, id).stream())
                .toList();
    }
}
