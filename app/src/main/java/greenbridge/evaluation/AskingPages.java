package greenbridge.evaluation;

import greenbridge.entry.Shown;
import greenbridge.form.Problems;
import greenbridge.organisation.Unit;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Asking for an evaluation. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/evaluations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AskingPages {
    private final Evaluations evaluations;
    private final Rulebooks rulebooks;
    private final Agencies agencies;
    private final Asking asking;
    private final Trail trail;

    AskingPages(Evaluations evaluations, Rulebooks rulebooks, Agencies agencies, Asking asking, Trail trail) {
        this.evaluations = evaluations;
        this.rulebooks = rulebooks;
        this.agencies = agencies;
        this.asking = asking;
        this.trail = trail;
    }

    record EvaluationRequestPage(
            Site site,
            Actor actor,
            Optional<Rulebook> rulebook,
            List<Unit> organisations,
            List<Shown> agencies,
            Asking.Typed form,
            Problems problems)
            implements Page {}

    @Get("/new")
    EvaluationRequestPage ask(Site site, Actor actor) {
        return page(site, actor, Asking.Typed.EMPTY, new Problems(List.of()));
    }

    @Post
    HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, @Body Asking.Typed form) {
        var rulebook = rulebooks.of(site.tenant());
        if (rulebook.isEmpty()) {
            return HttpResponse.notFound();
        }
        var listed = agencies.listed(site.tenant(), rulebook.get(), site.today());
        var read = asking.read(site, actor, form, listed);
        if (read.wish().isEmpty()) {
            return again(site, actor, form, read.problems());
        }
        var wish = read.wish().get();
        var step = trail.telling(
                () -> evaluations.ask(site.tenant(), rulebook.get(), wish, actor.person(), false),
                done -> done instanceof Step.Done asked
                        ? List.of(Matters.line(
                                site,
                                request,
                                actor,
                                asked.evaluation(),
                                "evaluation.asked",
                                wish.enterprise().nameZh(),
                                wish.agency().nameZh()))
                        : List.of());
        return switch (step) {
            case Step.Done done ->
                HttpResponse.seeOther(
                        URI.create(site.links().to(done.evaluation().path())));
            case Step.There there ->
                HttpResponse.seeOther(
                        URI.create(site.links().to(there.evaluation().path())));
            case Step.Conflicted conflicted -> again(site, actor, form, asking.problems(site, form, conflicted));
            case Step.Moved moved -> HttpResponse.notFound();
            case Step.Kept kept -> HttpResponse.notFound();
        };
    }

    private EvaluationRequestPage page(Site site, Actor actor, Asking.Typed form, Problems problems) {
        var rulebook = rulebooks.of(site.tenant());
        return new EvaluationRequestPage(
                site,
                actor,
                rulebook,
                asking.organisations(site, actor),
                rulebook.map(book -> agencies.listed(site.tenant(), book, site.today()))
                        .orElse(List.of()),
                form,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Asking.Typed form, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, form, problems));
    }
}
