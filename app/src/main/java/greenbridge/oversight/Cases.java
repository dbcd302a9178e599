package greenbridge.oversight;

import greenbridge.application.Application;
import greenbridge.application.Applications;
import greenbridge.call.Calls;
import greenbridge.call.Packs;
import greenbridge.organisation.Units;
import greenbridge.permission.Grant;
import greenbridge.permission.Grants;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applications as those find them who decide on them. */
@Singleton
public class Cases {
    private final Applications applications;
    private final Calls calls;
    private final Packs packs;
    private final Units units;
    private final Grants grants;
    private final Clock clock;

    Cases(Applications applications, Calls calls, Packs packs, Units units, Grants grants, Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.packs = packs;
        this.units = units;
        this.grants = grants;
        this.clock = clock;
    }

    /** Only what this official sees, and nothing that is still sealed. */
    @ReadOnly
    public Optional<Case> seen(Tenant tenant, Actor actor, String publicId) {
        return find(tenant, publicId)
                .filter(found -> Oversight.sees(actor, found.pack(), found.application()))
                .filter(found -> !Oversight.sealed(found.pack(), found.call(), LocalDateTime.now(clock)));
    }

    /** Whoever shows it has asked who may see it. */
    @ReadOnly
    public Optional<Case> find(Tenant tenant, String publicId) {
        return applications.find(tenant, publicId).map(application -> of(tenant, application));
    }

    @ReadOnly
    public Optional<Case> byId(Tenant tenant, long id) {
        return applications.byId(tenant, id).map(application -> of(tenant, application));
    }

    /** Whether somebody acts for the applicant, also as a helper: then others decide. */
    @ReadOnly
    public boolean belongs(Case found, long person) {
        return acting(found).contains(person);
    }

    @ReadOnly
    public Set<Long> acting(Case found) {
        return Stream.concat(
                        Stream.of(found.application().openedBy()),
                        grants.over(found.tenant(), found.application().organisationId()).stream()
                                .map(Grant::personId))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Case of(Tenant tenant, Application application) {
        var call = calls.byId(tenant, application.callId()).orElseThrow();
        var applicant = units.byId(tenant, application.organisationId()).orElseThrow();
        return new Case(tenant, application, call, packs.of(call), applicant);
    }
}
