package greenbridge.expert;

import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.oversight.Oversight;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who scores one application, how they were found, and what they say. */
@Needs(Permission.APPLICATION_CHECK)
@Controller("/{tenant}/workbench/reviews/{id}/experts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DrawPages {
    private final Cases cases;
    private final Panels panels;
    private final Pool pool;
    private final Draws draws;
    private final Vocabulary vocabulary;

    DrawPages(Cases cases, Panels panels, Pool pool, Draws draws, Vocabulary vocabulary) {
        this.cases = cases;
        this.panels = panels;
        this.pool = pool;
        this.draws = draws;
        this.vocabulary = vocabulary;
    }

    record Refusal(String key, int there, int wanted) {}

    record ExpertsPage(
            Site site,
            Actor actor,
            Case found,
            Panels.@Nullable Shown panel,
            List<Candidate> pool,
            Collection<Term> sectors,
            boolean acts,
            @Nullable String sector,
            @Nullable Refusal refusal)
            implements Page {}

    @Serdeable
    record Wanted(@Nullable String sector) {}

    @Get
    Optional<ExpertsPage> experts(Site site, Actor actor, @PathVariable String id) {
        return cases.seen(site.tenant(), actor, id).map(found -> page(site, actor, found, null, null));
    }

    @Post("/draw")
    HttpResponse<?> draw(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Wanted wanted) {
        var acting = acting(site, actor, id);
        var scoring = acting.map(found -> found.pack().scoring());
        if (acting.isEmpty() || scoring.isEmpty()) {
            return HttpResponse.notFound();
        }
        var found = acting.get();
        var sector = Optional.ofNullable(wanted.sector())
                .flatMap(vocabulary::sector)
                .map(Term::code)
                .orElse(null);
        return switch (draws.draw(site, request, actor, found, scoring.get(), sector)) {
            case Drawing.Done done -> back(site, found);
            case Drawing.Already already ->
                refused(site, actor, found, sector, new Refusal("expert.wrong.already", 0, 0));
            case Drawing.TooFew few ->
                refused(site, actor, found, sector, new Refusal("expert.wrong.few", few.there(), few.wanted()));
        };
    }

    @Post("/rounds")
    HttpResponse<?> again(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var acting = acting(site, actor, id);
        var scoring = acting.map(found -> found.pack().scoring());
        if (acting.isEmpty() || scoring.isEmpty()) {
            return HttpResponse.notFound();
        }
        return draws.again(site, request, actor, acting.get(), scoring.get())
                ? back(site, acting.get())
                : refused(site, actor, acting.get(), null, new Refusal("expert.wrong.agreed", 0, 0));
    }

    private Optional<Case> acting(Site site, Actor actor, String id) {
        return cases.seen(site.tenant(), actor, id)
                .filter(found -> Oversight.acts(actor, found.pack(), found.application()))
                .filter(found -> !cases.belongs(found, actor.person().id()));
    }

    private ExpertsPage page(Site site, Actor actor, Case found, @Nullable String sector, @Nullable Refusal refusal) {
        return new ExpertsPage(
                site,
                actor,
                found,
                panels.shown(found).orElse(null),
                pool.of(found),
                vocabulary.sectors(),
                Oversight.acts(actor, found.pack(), found.application())
                        && !cases.belongs(found, actor.person().id()),
                sector,
                refusal);
    }

    private HttpResponse<?> refused(Site site, Actor actor, Case found, @Nullable String sector, Refusal refusal) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, found, sector, refusal));
    }

    private static HttpResponse<?> back(Site site, Case found) {
        return HttpResponse.seeOther(
                URI.create(site.links().to(found.application().reviewPath() + "/experts")));
    }
}
