package greenbridge.evaluation;

import greenbridge.audit.Line;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds evaluations for those who have to do with them; for everybody else they are not there. */
@Singleton
class Matters {
    private final Evaluations evaluations;
    private final Rulebooks rulebooks;

    Matters(Evaluations evaluations, Rulebooks rulebooks) {
        this.evaluations = evaluations;
        this.rulebooks = rulebooks;
    }

    /** For members of the enterprise or of the agency. */
    Optional<Matter> own(Tenant tenant, Actor actor, String publicId) {
        return evaluations
                .find(tenant, publicId)
                .filter(found -> actor.may(Permission.ORGANISATION_SEE, found.enterpriseId())
                        || actor.may(Permission.ORGANISATION_SEE, found.agencyId()))
                .map(found -> matter(tenant, actor, found));
    }

    Optional<Matter> ordered(Tenant tenant, Actor actor, String publicId) {
        return own(tenant, actor, publicId).filter(Matter::orders);
    }

    Optional<Matter> evaluated(Tenant tenant, Actor actor, String publicId) {
        return own(tenant, actor, publicId).filter(Matter::evaluates);
    }

    /** For the officials of the city, from the day on which it is filed. */
    Optional<Matter> filed(Tenant tenant, Actor actor, String publicId) {
        return evaluations
                .find(tenant, publicId)
                .filter(found -> found.filed() && actor.reaches(Permission.APPLICATION_CHECK, found.city()))
                .map(found -> matter(tenant, actor, found));
    }

    Matter matter(Tenant tenant, Actor actor, Evaluation found) {
        return Matter.of(
                found,
                rulebooks.named(found.rulebook()),
                evaluations.enterprise(tenant, found),
                evaluations.agency(tenant, found),
                actor.may(Permission.ORGANISATION_EDIT, found.enterpriseId()),
                actor.may(Permission.ORGANISATION_EDIT, found.agencyId()),
                evaluations.today());
    }

    List<Matter> all(Tenant tenant, Actor actor, List<Evaluation> found) {
        return found.stream().map(each -> matter(tenant, actor, each)).toList();
    }

    /** The organisations that somebody belongs to here. */
    static List<Long> organisations(Tenant tenant, Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.tenantId() == tenant.id())
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .filter(organisation -> actor.may(Permission.ORGANISATION_SEE, organisation))
                .distinct()
                .toList();
    }

    static Line line(Site site, HttpRequest<?> request, Actor actor, Matter matter, String action) {
        return line(
                site,
                request,
                actor,
                matter.evaluation(),
                action,
                matter.enterprise().nameZh(),
                matter.agency().nameZh());
    }

    static Line line(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Evaluation evaluation,
            String action,
            String enterprise,
            String agency) {
        return Trail.line(site, request, actor, action, "evaluation", evaluation.publicId())
                .noting("evaluated", enterprise)
                .noting("evaluator", agency);
    }
}
