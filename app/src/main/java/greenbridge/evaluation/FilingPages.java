package greenbridge.evaluation;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.file.Files;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is filed with a city, for its officials and those of the province. */
@Needs(Permission.APPLICATION_CHECK)
@Controller("/{tenant}/workbench/filings")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class FilingPages {
    private final Evaluations evaluations;
    private final Rulebooks rulebooks;
    private final Matters matters;
    private final Cities cities;
    private final Papers papers;
    private final Audit audit;
    private final Trail trail;

    FilingPages(
            Evaluations evaluations,
            Rulebooks rulebooks,
            Matters matters,
            Cities cities,
            Papers papers,
            Audit audit,
            Trail trail) {
        this.evaluations = evaluations;
        this.rulebooks = rulebooks;
        this.matters = matters;
        this.cities = cities;
        this.papers = papers;
        this.audit = audit;
        this.trail = trail;
    }

    record FilingsPage(Site site, Actor actor, Optional<Rulebook> rulebook, List<Matter> matters, Optional<String> next)
            implements Page {}

    /**
     * @param erasable whether the years of keeping are over
     * @param moved that somebody else was there before
     */
    record FilingPage(
            Site site,
            Actor actor,
            Matter matter,
            List<Waste> wastes,
            List<Files.Placed> materials,
            List<Files.Placed> signed,
            boolean erasable,
            boolean moved,
            History history)
            implements Page {}

    @Get
    FilingsPage all(Site site, Actor actor, @QueryValue(defaultValue = "9223372036854775807") long before) {
        var within = cities.of(site.tenant(), actor).stream()
                .map(each -> each.code())
                .toList();
        var found = evaluations.filed(site.tenant(), within, before);
        boolean more = found.size() > Evaluations.PAGE;
        var shown = more ? found.subList(0, Evaluations.PAGE) : found;
        return new FilingsPage(
                site,
                actor,
                rulebooks.of(site.tenant()),
                shown.stream()
                        .map(each -> matters.matter(site.tenant(), actor, each))
                        .toList(),
                more
                        ? Optional.of(site.links().to("workbench/filings") + "?"
                                + Query.of(site.address())
                                        .with(
                                                "before",
                                                String.valueOf(shown.getLast().filing())))
                        : Optional.empty());
    }

    @Get("/{id}")
    Optional<FilingPage> show(Site site, Actor actor, String id) {
        return matters.filed(site.tenant(), actor, id).map(matter -> page(site, actor, matter, false));
    }

    @Post("/{id}/receipt")
    HttpResponse<?> receive(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = matters.filed(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var step = trail.telling(
                () -> evaluations.receive(site.tenant(), matter.evaluation(), actor.person()),
                done -> done instanceof Step.Done
                        ? List.of(Matters.line(site, request, actor, matter, "evaluation.received"))
                        : List.of());
        return answer(site, actor, matter, step, matter.evaluation().filingPath());
    }

    /** Once the years of keeping are over, and not a day before. */
    @Post("/{id}/removal")
    HttpResponse<?> erase(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = matters.filed(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        var step = trail.telling(
                () -> evaluations.erase(site.tenant(), matter.evaluation()),
                done -> done instanceof Step.Done
                        ? List.of(Matters.line(site, request, actor, matter, "evaluation.erased"))
                        : List.of());
        return answer(site, actor, matter, step, "workbench/filings");
    }

    private HttpResponse<?> answer(Site site, Actor actor, Matter matter, Step step, String next) {
        return switch (step) {
            case Step.Done done -> HttpResponse.seeOther(URI.create(site.links().to(next)));
            case Step.Moved moved -> again(site, actor, matter);
            case Step.Kept kept -> again(site, actor, matter);
            case Step.Conflicted conflicted -> again(site, actor, matter);
        };
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter) {
        var now = matters.filed(site.tenant(), actor, matter.evaluation().publicId())
                .orElse(matter);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, true));
    }

    private FilingPage page(Site site, Actor actor, Matter matter, boolean moved) {
        var evaluation = matter.evaluation();
        return new FilingPage(
                site,
                actor,
                matter,
                evaluations.wastes(evaluation),
                papers.of(site.tenant(), evaluation, Papers.MATERIALS),
                papers.of(site.tenant(), evaluation, Papers.SIGNED),
                evaluations.erasable(evaluation),
                moved,
                audit.of(site.tenant().id(), "evaluation", evaluation.publicId(), null));
    }
}
