package greenbridge.membership;

import greenbridge.form.Problems;
import greenbridge.organisation.Unit;
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

/** Asking an official for another code, name, kind, area or industry of what is verified. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/organisations/{id}/change")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangePages {
    private static final int LONGEST_NOTE = 1000;

    private final Seats seats;
    private final Statements statements;
    private final Verifications verifications;
    private final Trail trail;

    ChangePages(Seats seats, Statements statements, Verifications verifications, Trail trail) {
        this.seats = seats;
        this.statements = statements;
        this.verifications = verifications;
        this.trail = trail;
    }

    /** @param waiting whether an earlier wish is not decided yet */
    record ChangePage(
            Site site,
            Actor actor,
            Seat seat,
            boolean waiting,
            StatementForm form,
            Problems problems,
            List<String> kinds,
            List<Area> areas,
            Collection<Term> industries)
            implements Page {
        @Override
        public String view() {
            return "organisation-change";
        }
    }

    @Get
    Optional<ChangePage> show(Site site, Actor actor, String id) {
        return seat(site, actor, id)
                .map(seat -> page(site, actor, seat, StatementForm.of(Stated.of(seat.unit()), null), Problems.NONE));
    }

    @Post
    HttpResponse<?> ask(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body StatementForm form) {
        var seat = seat(site, actor, id);
        if (seat.isEmpty()) {
            return HttpResponse.notFound();
        }
        var read = statements.read(site, form);
        String note = StatementForm.text(form.note());
        var problems = note.isEmpty() || note.length() > LONGEST_NOTE
                ? read.problems().and("note", statements.said(site, "membership.wrong.note"))
                : read.problems();
        var page = page(site, actor, seat.get(), form, problems);
        if (!problems.none() || page.waiting()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
        }
        var unit = seat.get().unit();
        trail.telling(
                () -> verifications.change(
                        site.tenant(), unit, actor.person(), seat.get().helps(), read.stated(), note),
                done -> List.of(Trail.line(
                                site, request, actor, "organisation.change-asked", "organisation", unit.publicId())
                        .changed("creditCode", unit.creditCode(), read.stated().creditCode())
                        .changed("name", unit.nameZh(), read.stated().nameZh())
                        .changed("nameEn", unit.nameEn(), read.stated().nameEn())
                        .noting("reason", note)));
        return HttpResponse.seeOther(URI.create(site.links().to(unit.path())));
    }

    /** A draft is mended or waits; there is nothing to change in it. */
    private Optional<Seat> seat(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .filter(seat -> seat.unit().verified());
    }

    private ChangePage page(Site site, Actor actor, Seat seat, StatementForm form, Problems problems) {
        boolean waiting = verifications.of(site.tenant(), seat.unit()).stream()
                .anyMatch(each -> each.open() && each.kind() == Verification.Kind.CHANGE);
        return new ChangePage(
                site,
                actor,
                seat,
                waiting,
                form,
                problems,
                Unit.KINDS,
                statements.areas(site.tenant()),
                statements.industries());
    }
}
