package greenbridge.editor;

import greenbridge.audit.Line;
import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.Drafts;
import greenbridge.programme.Released;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.view.Texts;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a second person releases a version or refuses it. */
@Needs(Permission.PROGRAMME_RELEASE)
@Controller("/{tenant}/workbench/programmes/{id}/drafts/{version}/release")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PackReleasePages {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final Opening opening;
    private final Drafts drafts;
    private final Overview overview;
    private final Trail trail;
    private final Texts texts;

    PackReleasePages(Opening opening, Drafts drafts, Overview overview, Trail trail, Texts texts) {
        this.opening = opening;
        this.drafts = drafts;
        this.overview = overview;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param own whether the actor wrote in it, and so does not release it
     * @param seen stands for all that the page tells of it
     */
    record PackReleasePage(
            Site site,
            Actor actor,
            Draft draft,
            Overview.Whole whole,
            List<Overview.RuleLine> rules,
            boolean own,
            String seen,
            String reason,
            Problems problems)
            implements Page {}

    @Get
    Optional<PackReleasePage> look(Site site, Actor actor, String id, String version) {
        return opening.of(site.tenant(), id, version).map(draft -> page(site, actor, draft, "", Problems.NONE));
    }

    @Post
    HttpResponse<?> decide(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String version,
            @Body Map<String, String> form) {
        var found = opening.of(site.tenant(), id, version);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var draft = found.get();
        boolean refused = "refuse".equals(form.get("decision"));
        String reason = form.getOrDefault("reason", "").strip();
        if (refused && (reason.length() < SHORTEST || reason.length() > LONGEST)) {
            return again(site, actor, draft, reason, "reason", "call.wrong.reason");
        }
        String seen = form.getOrDefault("seen", "");
        var decided = trail.telling(
                () -> refused
                        ? drafts.refuse(site.tenant(), draft.programme(), draft.version(), seen, actor.person(), reason)
                        : drafts.release(site.tenant(), draft.programme(), draft.version(), seen, actor.person()),
                done -> done == Released.DONE
                        ? List.of(line(site, request, actor, draft, refused, reason))
                        : List.of());
        return switch (decided) {
            case DONE -> HttpResponse.seeOther(URI.create(site.links().to(draft.path() + "/release")));
            case GONE -> again(site, actor, now(site, draft), reason, "decision", "editor.wrong.gone");
            case CHANGED -> again(site, actor, now(site, draft), reason, "decision", "call.wrong.changed");
            case OWN_WORK -> again(site, actor, draft, reason, "decision", "editor.wrong.own");
        };
    }

    private Draft now(Site site, Draft draft) {
        return opening.of(
                        site.tenant(),
                        draft.programme().publicId(),
                        String.valueOf(draft.version().version()))
                .orElse(draft);
    }

    private static Line line(
            Site site, HttpRequest<?> request, Actor actor, Draft draft, boolean refused, String reason) {
        var line = Trail.line(
                        site,
                        request,
                        actor,
                        refused ? "programme.refused" : "programme.released",
                        "programme",
                        draft.programme().publicId())
                .noting("pack", draft.version().version());
        return refused ? line.noting("reason", reason) : line;
    }

    private HttpResponse<?> again(Site site, Actor actor, Draft draft, String reason, String field, String key) {
        var problems = Problems.one(field, texts.in(site.language(), key, SHORTEST, LONGEST));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, draft, reason, problems));
    }

    private PackReleasePage page(Site site, Actor actor, Draft draft, String reason, Problems problems) {
        return new PackReleasePage(
                site,
                actor,
                draft,
                overview.of(site, draft),
                Overview.rules(draft.pack(), site.english()),
                drafts.wrote(draft.version(), actor.person()),
                draft.version().print(),
                reason,
                problems);
    }
}
