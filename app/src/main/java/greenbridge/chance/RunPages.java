package greenbridge.chance;

import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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

/** How far the computing of all matches is, and the wish to begin it. */
@Needs(Permission.FINANCE)
@Controller("/{tenant}/workbench/matches/run")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RunPages {
    private final Runs runs;
    private final Trail trail;

    RunPages(Runs runs, Trail trail) {
        this.runs = runs;
        this.trail = trail;
    }

    record MatchRunPage(Site site, Actor actor, Optional<Runs.Progress> progress, boolean whole) implements Page {}

    @Get
    MatchRunPage run(Site site, Actor actor) {
        return new MatchRunPage(site, actor, runs.newest(site.tenant()), actor.reaches(Permission.FINANCE, null));
    }

    /** Of two at once one begins it, and both see how far it is. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> begin(Site site, HttpRequest<?> request, Actor actor) {
        if (!actor.reaches(Permission.FINANCE, null)) {
            return HttpResponse.notFound();
        }
        trail.telling(
                () -> runs.begin(site.tenant(), actor.person().id()),
                first -> first
                        ? List.of(Trail.line(site, request, actor, "matches.asked", "matches", "all"))
                        : List.of());
        return HttpResponse.seeOther(URI.create(site.links().to(MatchesDesk.PATH)));
    }
}
