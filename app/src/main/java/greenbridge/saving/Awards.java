package greenbridge.saving;

import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.need.Outcome;
import greenbridge.need.Response;
import greenbridge.need.Responses;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was awarded, for those who may lay down how its saving is measured. */
@Singleton
class Awards {
    private final Needs needs;
    private final Responses responses;

    Awards(Needs needs, Responses responses) {
        this.needs = needs;
        this.responses = responses;
    }

    Optional<Award> of(Tenant tenant, Actor actor, String need) {
        return needs.published(tenant, need).flatMap(found -> award(tenant, actor, found));
    }

    /** Newest first, of the own needs and of the own answers. */
    List<Award> all(Tenant tenant, Actor actor) {
        var organisations = Accounts.organisations(tenant, actor).stream()
                .filter(id -> actor.may(Permission.ORGANISATION_EDIT, id))
                .toList();
        var asked = organisations.stream().flatMap(id -> needs.of(tenant, id).stream());
        var answered = responses.by(tenant, organisations).stream()
                .filter(Response::counts)
                .flatMap(response -> needs.byId(tenant, response.needId()).stream());
        return Stream.concat(asked, answered)
                .distinct()
                .flatMap(need -> award(tenant, actor, need).stream())
                .toList();
    }

    private Optional<Award> award(Tenant tenant, Actor actor, Need need) {
        if (need.outcome() != Outcome.Kind.AWARDED) {
            return Optional.empty();
        }
        boolean customer = actor.may(Permission.ORGANISATION_EDIT, need.organisationId());
        return responses
                .awarded(tenant, need)
                .filter(response -> customer || actor.may(Permission.ORGANISATION_EDIT, response.organisationId()))
                .map(response -> new Award(need, response, !customer));
    }
}
