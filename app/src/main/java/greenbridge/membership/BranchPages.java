package greenbridge.membership;

import greenbridge.form.Problems;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
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
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A branch names its head and says whether the head looks in; the head agrees, or the branch is none. */
@Controller("/{tenant}/workbench/organisations/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class BranchPages {
    private final Seats seats;
    private final Units units;
    private final Statements statements;
    private final Trail trail;

    BranchPages(Seats seats, Units units, Statements statements, Trail trail) {
        this.seats = seats;
        this.units = units;
        this.statements = statements;
        this.trail = trail;
    }

    record BranchesPage(
            Site site,
            Actor actor,
            Seat seat,
            Optional<Unit> head,
            List<Unit> branches,
            String code,
            boolean sees,
            Problems problems)
            implements Page {}

    /** @param code of the head; empty for none */
    @Serdeable
    record Head(@Nullable String code, @Nullable String sees) {}

    @Needs(Permission.ORGANISATION_SEE)
    @Get("/branches")
    Optional<BranchesPage> all(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_SEE)
                .map(seat -> page(site, actor, seat, null, Problems.NONE));
    }

    @Needs(Permission.ORGANISATION_MEMBERS)
    @Post("/head")
    HttpResponse<?> name(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Head form) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_MEMBERS);
        if (seat.isEmpty()) {
            return HttpResponse.notFound();
        }
        var unit = seat.get().unit();
        String typed = StatementForm.text(form.code());
        var head = CreditCode.of(typed)
                .flatMap(code -> units.known(site.tenant(), code.value(), "").stream()
                        .filter(each -> each.verified() && each.headId() == null && each.id() != unit.id())
                        .findFirst());
        boolean isHead = !units.branches(unit).isEmpty();
        if (!typed.isEmpty() && (head.isEmpty() || isHead)) {
            String key = isHead ? "membership.wrong.isHead" : "membership.wrong.head";
            var problems = Problems.one("code", statements.said(site, key));
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(page(site, actor, seat.get(), form, problems));
        }
        Long wanted = head.map(Unit::id).orElse(null);
        boolean agreed = wanted != null && Objects.equals(wanted, unit.headId()) && unit.headAgreedAt() != null;
        boolean sees = form.sees() != null && wanted != null;
        return told(
                site,
                request,
                actor,
                seat.get(),
                unit,
                "organisation.head-named",
                head.map(Unit::nameZh).orElse("—"),
                () -> units.head(unit, wanted, agreed, sees));
    }

    @Needs(Permission.ORGANISATION_MEMBERS)
    @Post("/branches/{branch}/agreement")
    HttpResponse<?> agree(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String branch) {
        return onBranch(site, request, actor, id, branch, true);
    }

    @Needs(Permission.ORGANISATION_MEMBERS)
    @Post("/branches/{branch}/end")
    HttpResponse<?> end(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String branch) {
        return onBranch(site, request, actor, id, branch, false);
    }

    private HttpResponse<?> onBranch(
            Site site, HttpRequest<?> request, Actor actor, String id, String branch, boolean agreed) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_MEMBERS);
        var found = seat.flatMap(each -> units.branches(each.unit()).stream()
                .filter(unit -> unit.publicId().equals(branch))
                .findFirst());
        if (seat.isEmpty() || found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var unit = found.get();
        return told(
                site,
                request,
                actor,
                seat.get(),
                unit,
                agreed ? "organisation.branch-agreed" : "organisation.branch-ended",
                seat.get().unit().nameZh(),
                () -> units.head(unit, agreed ? unit.headId() : null, agreed, agreed && unit.headSees()));
    }

    private HttpResponse<?> told(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Seat seat,
            Unit branch,
            String action,
            String head,
            Runnable work) {
        trail.telling(
                () -> {
                    work.run();
                    return branch;
                },
                done -> List.of(Trail.line(site, request, actor, action, "organisation", branch.publicId())
                        .noting("head", head)));
        return HttpResponse.seeOther(URI.create(site.links().to(seat.unit().path() + "/branches")));
    }

    private BranchesPage page(Site site, Actor actor, Seat seat, @Nullable Head typed, Problems problems) {
        var unit = seat.unit();
        var head = Optional.ofNullable(unit.headId()).flatMap(each -> units.byId(site.tenant(), each));
        String code = head.map(Unit::creditCode).orElse("");
        return new BranchesPage(
                site,
                actor,
                seat,
                head,
                units.branches(unit),
                typed == null ? code : StatementForm.text(typed.code()),
                typed == null ? unit.headSees() : typed.sees() != null,
                problems);
    }
}
