package greenbridge.membership;

import greenbridge.form.Problems;
import greenbridge.mail.MailAddress;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Helpers from outside: what for, from when until when, and why; ended by either side. */
@Controller("/{tenant}/workbench/organisations/{id}/mandates")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MandatePages {
    private static final int LONGEST_SCOPE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 366;

    private final Seats seats;
    private final Mandates mandates;
    private final Invitations invitations;
    private final Statements statements;
    private final Trail trail;

    MandatePages(Seats seats, Mandates mandates, Invitations invitations, Statements statements, Trail trail) {
        this.seats = seats;
        this.mandates = mandates;
        this.invitations = invitations;
        this.statements = statements;
        this.trail = trail;
    }

    record MandatesPage(
            Site site,
            Actor actor,
            Seat seat,
            List<Mandates.Shown> mandates,
            List<Invitation> invitations,
            Wanted form,
            Problems problems)
            implements Page {}

    @Serdeable
    record Wanted(
            @Nullable String email,
            @Nullable String scope,
            @Nullable String reason,
            @Nullable String from,
            @Nullable String until) {
        static final Wanted EMPTY = new Wanted(null, null, null, null, null);
    }

    @Needs(Permission.ORGANISATION_SEE)
    @Get
    Optional<MandatesPage> all(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_SEE)
                .map(seat -> page(site, actor, seat, Wanted.EMPTY, Problems.NONE));
    }

    @Needs(Permission.ORGANISATION_MEMBERS)
    @Post
    HttpResponse<?> offer(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Wanted form) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_MEMBERS);
        if (seat.isEmpty()) {
            return HttpResponse.notFound();
        }
        var to = MailAddress.of(StatementForm.text(form.email()));
        var from = day(form.from());
        var until = day(form.until());
        var problems = problems(site, form, from, until);
        if (to.isEmpty() || from.isEmpty() || until.isEmpty() || !problems.none()) {
            return again(page(site, actor, seat.get(), form, problems));
        }
        var terms = new Mandates.Terms(
                StatementForm.text(form.scope()), StatementForm.text(form.reason()), from.get(), until.get());
        var sent = trail.telling(
                () -> invitations.invite(site, seat.get().unit(), actor.person(), to.get(), Role.HELPER, terms),
                done -> done.stream()
                        .map(each -> Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "mandate.offered",
                                        "organisation",
                                        seat.get().unit().publicId())
                                .noting("recipient", to.get().masked())
                                .noting("scope", terms.scope())
                                .noting("from", terms.fromOn())
                                .noting("until", terms.untilOn())
                                .noting("reason", terms.reason()))
                        .toList());
        if (sent.isEmpty()) {
            var many = Problems.one("email", statements.said(site, "membership.wrong.many"));
            return again(page(site, actor, seat.get(), form, many));
        }
        return back(site, seat.get());
    }

    /** By an owner, or by the helper. */
    @Needs(Permission.ORGANISATION_SEE)
    @Post("/{mandate}/end")
    HttpResponse<?> end(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String mandate) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_SEE);
        var found = seat.flatMap(each -> mandates.find(site.tenant(), each.unit(), mandate))
                .filter(each ->
                        seat.get().owns() || each.personId() == actor.person().id());
        if (seat.isEmpty() || found.isEmpty()) {
            return HttpResponse.notFound();
        }
        boolean ended = trail.telling(
                () -> mandates.end(site.tenant(), seat.get().unit(), found.get()),
                done -> done
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "mandate.ended",
                                        "organisation",
                                        seat.get().unit().publicId())
                                .noting("scope", found.get().scope()))
                        : List.of());
        if (!ended) {
            return HttpResponse.notFound();
        }
        boolean own = found.get().personId() == actor.person().id();
        return own
                ? HttpResponse.seeOther(URI.create(site.links().to("workbench/organisations")))
                : back(site, seat.get());
    }

    private Problems problems(Site site, Wanted form, Optional<LocalDate> from, Optional<LocalDate> until) {
        var problems = Problems.NONE;
        if (MailAddress.of(StatementForm.text(form.email())).isEmpty()) {
            problems = problems.and("email", statements.said(site, "membership.wrong.email"));
        }
        String scope = StatementForm.text(form.scope());
        if (scope.isEmpty() || scope.length() > LONGEST_SCOPE) {
            problems = problems.and("scope", statements.said(site, "membership.wrong.scope", LONGEST_SCOPE));
        }
        String reason = StatementForm.text(form.reason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            problems = problems.and("reason", statements.said(site, "membership.wrong.reason", LONGEST_REASON));
        }
        if (from.isEmpty() || from.get().isAfter(site.today().plusDays(MOST_DAYS))) {
            problems = problems.and("from", statements.said(site, "membership.wrong.from"));
        }
        boolean ends = until.isPresent()
                && !until.get().isBefore(site.today())
                && !until.get().isBefore(from.orElse(site.today()))
                && !until.get().isAfter(from.orElse(site.today()).plusDays(MOST_DAYS));
        return ends ? problems : problems.and("until", statements.said(site, "membership.wrong.until", MOST_DAYS));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(StatementForm.text(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private MandatesPage page(Site site, Actor actor, Seat seat, Wanted form, Problems problems) {
        var pending = seat.owns()
                ? invitations.pending(site.tenant(), seat.unit()).stream()
                        .filter(each -> each.role() == Role.HELPER)
                        .toList()
                : List.<Invitation>of();
        return new MandatesPage(site, actor, seat, mandates.of(site.tenant(), seat.unit()), pending, form, problems);
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }

    private static HttpResponse<?> back(Site site, Seat seat) {
        return HttpResponse.seeOther(URI.create(site.links().to(seat.unit().path() + "/mandates")));
    }
}
