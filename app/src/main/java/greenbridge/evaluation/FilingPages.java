package greenbridge.evaluation;

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
import java.util.Objects;
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
    private final FilingDesk desk;
    private final Trail trail;

    FilingPages(
            Evaluations evaluations,
            Rulebooks rulebooks,
            Matters matters,
            Cities cities,
            FilingDesk desk,
            Trail trail) {
        this.evaluations = evaluations;
        this.rulebooks = rulebooks;
        this.matters = matters;
        this.cities = cities;
        this.desk = desk;
        this.trail = trail;
    }

    record FilingsPage(Site site, Actor actor, Optional<Rulebook> rulebook, List<Matter> matters, Optional<String> next)
            implements Page {}

    @Get
    FilingsPage all(Site site, Actor actor, @QueryValue(defaultValue = Stretch.NEWEST) long before) {
        var within = cities.of(site.tenant(), actor).stream()
                .map(each -> each.code())
                .toList();
        var found = evaluations.filed(site.tenant(), within, before);
        var stretch = Stretch.of(
                site, "workbench/filings", found, (Evaluation each) -> Objects.requireNonNull(each.filing()));
        return new FilingsPage(
                site,
                actor,
                rulebooks.of(site.tenant()),
                matters.all(site.tenant(), actor, stretch.shown()),
                stretch.next());
    }

    @Get("/{id}")
    Optional<FilingDesk.FilingPage> show(Site site, Actor actor, String id) {
        return matters.filed(site.tenant(), actor, id).map(matter -> desk.page(site, actor, matter, false));
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
            case Step.There there -> again(site, actor, matter);
            case Step.Conflicted conflicted -> again(site, actor, matter);
        };
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter) {
        var now = matters.filed(site.tenant(), actor, matter.evaluation().publicId())
                .orElse(matter);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(desk.page(site, actor, now, true));
    }
}
