package greenbridge.membership;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisations that somebody acts for: all of them, one, and what became of it. */
@Controller("/{tenant}/workbench/organisations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnPages {
    private final Seats seats;
    private final Units units;
    private final Members members;
    private final Mandates mandates;
    private final Verifications verifications;
    private final Audit audit;
    private final Areas areas;
    private final Vocabulary vocabulary;

    OwnPages(
            Seats seats,
            Units units,
            Members members,
            Mandates mandates,
            Verifications verifications,
            Audit audit,
            Areas areas,
            Vocabulary vocabulary) {
        this.seats = seats;
        this.units = units;
        this.members = members;
        this.mandates = mandates;
        this.verifications = verifications;
        this.audit = audit;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /** What somebody asked for and is no member of. */
    record Claimed(Verification verification, Unit unit) {}

    record OwnOrganisationsPage(Site site, Actor actor, List<Seat> seats, List<Claimed> claims) implements Page {}

    /**
     * @param latest what was stated last, null for what nobody stated anything about
     * @param statements what this person may see the documents of
     */
    record OwnOrganisationPage(
            Site site,
            Actor actor,
            Seat seat,
            Optional<Area> area,
            Optional<Term> industry,
            Optional<Unit> head,
            @Nullable Verification latest,
            List<Verification> statements,
            List<Member> members,
            List<Mandates.Shown> helpers)
            implements Page {}

    record OrganisationHistoryPage(Site site, Actor actor, Seat seat, History history, String older) implements Page {}

    @Needs(Permission.WORKBENCH)
    @Get
    OwnOrganisationsPage all(Site site, Actor actor) {
        var own = seats.all(site.tenant(), actor);
        var claims = verifications.claims(site.tenant(), actor.person()).stream()
                .filter(claim -> own.stream().noneMatch(seat -> seat.unit().id() == claim.organisationId()))
                .flatMap(claim -> units.byId(site.tenant(), claim.organisationId()).stream()
                        .map(unit -> new Claimed(claim, unit)))
                .toList();
        return new OwnOrganisationsPage(site, actor, own, claims);
    }

    @Needs(Permission.ORGANISATION_SEE)
    @Get("/{id}")
    Optional<OwnOrganisationPage> one(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_SEE).map(seat -> {
            var unit = seat.unit();
            return new OwnOrganisationPage(
                    site,
                    actor,
                    seat,
                    Optional.ofNullable(unit.area()).flatMap(areas::byCode),
                    Optional.ofNullable(unit.industry()).flatMap(vocabulary::industry),
                    Optional.ofNullable(unit.headId()).flatMap(head -> units.byId(site.tenant(), head)),
                    verifications.of(site.tenant(), unit).stream()
                            .filter(each -> each.kind() != Verification.Kind.CLAIM)
                            .findFirst()
                            .orElse(null),
                    verifications.of(site.tenant(), unit).stream()
                            .filter(each -> Documents.theirs(actor, each))
                            .toList(),
                    members.of(site.tenant(), unit),
                    mandates.of(site.tenant(), unit).stream()
                            .filter(Mandates.Shown::ends)
                            .toList());
        });
    }

    @Needs(Permission.ORGANISATION_SEE)
    @Get("/{id}/history")
    Optional<OrganisationHistoryPage> history(Site site, Actor actor, String id, @Nullable @QueryValue Long before) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_SEE).map(seat -> {
            var history =
                    audit.of(site.tenant().id(), "organisation", seat.unit().publicId(), before);
            String older = site.links().to(seat.unit().path() + "/history?before=" + history.before());
            return new OrganisationHistoryPage(site, actor, seat, history, older);
        });
    }
}
