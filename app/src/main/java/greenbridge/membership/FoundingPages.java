package greenbridge.membership;

import greenbridge.audit.Line;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.vocabulary.Term;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entering an organisation, saying that one belongs to a known one, and handing in again what was returned. */
@Controller("/{tenant}/workbench/organisations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class FoundingPages {
    private static final int LONGEST_NOTE = 1000;

    private final Statements statements;
    private final Verifications verifications;
    private final Seats seats;
    private final Units units;
    private final Trail trail;

    FoundingPages(Statements statements, Verifications verifications, Seats seats, Units units, Trail trail) {
        this.statements = statements;
        this.verifications = verifications;
        this.seats = seats;
        this.units = units;
        this.trail = trail;
    }

    /**
     * @param action where the form goes
     * @param returned what an official wants mended, null for something new
     * @param known records that it may be, to be claimed instead
     * @param certain whether one of them has the same code, so that there is nothing else to do
     */
    record OrganisationStatementPage(
            Site site,
            Actor actor,
            String action,
            @Nullable Verification returned,
            StatementForm form,
            Problems problems,
            List<Unit> known,
            boolean certain,
            List<String> kinds,
            List<Area> areas,
            Collection<Term> industries)
            implements Page {}

    @Needs(Permission.WORKBENCH)
    @Get("/new")
    OrganisationStatementPage ask(Site site, Actor actor) {
        return page(site, actor, null, StatementForm.EMPTY, Problems.NONE, List.of());
    }

    @Needs(Permission.WORKBENCH)
    @Post
    HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, @Body StatementForm form) {
        var read = statements.read(site, form);
        if (!read.problems().none()) {
            return again(page(site, actor, null, form, read.problems(), List.of()));
        }
        var known = known(site, read.stated());
        var claimed = known.stream()
                .filter(unit -> unit.publicId().equals(form.claim()))
                .findFirst();
        if (claimed.isPresent()) {
            return claim(site, request, actor, form, claimed.get(), read.stated(), known);
        }
        if (certain(known, read.stated()) || (!known.isEmpty() && form.another() == null)) {
            return again(page(site, actor, null, form, Problems.NONE, known));
        }
        var asked = trail.telling(
                () -> verifications.found(site.tenant(), actor.person(), read.stated(), false),
                done -> List.of(line(site, request, actor, done, "organisation.stated")));
        return to(
                site,
                units.byId(site.tenant(), asked.organisationId()).orElseThrow().path());
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Get("/{id}/statement")
    Optional<OrganisationStatementPage> mend(Site site, Actor actor, String id) {
        return returned(site, actor, id)
                .map(last -> page(site, actor, last, StatementForm.of(last.stated(), null), Problems.NONE, List.of()));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/{id}/statement")
    HttpResponse<?> handIn(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body StatementForm form) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        var last = returned(site, actor, id);
        if (seat.isEmpty() || last.isEmpty()) {
            return HttpResponse.notFound();
        }
        var read = statements.read(site, form);
        if (!read.problems().none()) {
            return again(page(site, actor, last.get(), form, read.problems(), List.of()));
        }
        trail.telling(
                () -> verifications.again(
                        site.tenant(),
                        seat.get().unit(),
                        actor.person(),
                        seat.get().helps(),
                        read.stated()),
                done -> List.of(line(site, request, actor, done, "organisation.stated")));
        return to(site, seat.get().unit().path());
    }

    private HttpResponse<?> claim(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            StatementForm form,
            Unit unit,
            Stated stated,
            List<Unit> known) {
        String note = StatementForm.text(form.note());
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            var wrong = Problems.one("note", statements.said(site, "membership.wrong.note"));
            return again(page(site, actor, null, form, wrong, known));
        }
        boolean waits = verifications.claims(site.tenant(), actor.person()).stream()
                .anyMatch(each -> each.open() && each.organisationId() == unit.id());
        if (!waits) {
            trail.telling(
                    () -> verifications.claim(site.tenant(), unit, actor.person(), stated, note),
                    done -> List.of(line(site, request, actor, done, "organisation.claimed")));
        }
        return to(site, "workbench/organisations");
    }

    /** What waits to be mended: only of a draft, and only if nothing was handed in since. */
    private Optional<Verification> returned(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .filter(seat -> seat.unit().state() == Unit.State.DRAFT)
                .flatMap(seat ->
                        verifications.of(site.tenant(), seat.unit()).stream().findFirst())
                .filter(Verification::returned);
    }

    private List<Unit> known(Site site, Stated stated) {
        String code = stated.creditCode() == null ? "" : stated.creditCode();
        return units.known(site.tenant(), code, stated.nameZh());
    }

    private static boolean certain(List<Unit> known, Stated stated) {
        return known.stream()
                .anyMatch(unit -> unit.creditCode() != null && unit.creditCode().equals(stated.creditCode()));
    }

    private Line line(Site site, HttpRequest<?> request, Actor actor, Verification asked, String action) {
        var unit = units.byId(site.tenant(), asked.organisationId()).orElseThrow();
        return Trail.line(site, request, actor, action, "organisation", unit.publicId())
                .noting("name", asked.stated().nameZh())
                .noting("creditCode", StatementForm.text(asked.stated().creditCode()));
    }

    private OrganisationStatementPage page(
            Site site,
            Actor actor,
            @Nullable Verification returned,
            StatementForm form,
            Problems problems,
            List<Unit> known) {
        String action = "workbench/organisations";
        if (returned != null) {
            action = units.byId(site.tenant(), returned.organisationId())
                            .orElseThrow()
                            .path() + "/statement";
        }
        var code = greenbridge.organisation.CreditCode.of(StatementForm.text(form.creditCode()));
        boolean certain = known.stream()
                .anyMatch(unit -> code.isPresent() && code.get().value().equals(unit.creditCode()));
        return new OrganisationStatementPage(
                site,
                actor,
                action,
                returned,
                form,
                problems,
                known,
                certain,
                Unit.KINDS,
                statements.areas(site.tenant()),
                statements.industries());
    }

    private static HttpResponse<?> to(Site site, String path) {
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
