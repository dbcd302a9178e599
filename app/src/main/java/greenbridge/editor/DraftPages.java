package greenbridge.editor;

import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.Drafts;
import greenbridge.programme.Proposed;
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

/** One version of a pack as a whole, and what is done with all of it. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/programmes/{id}/drafts/{version}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DraftPages {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final Drafts drafts;
    private final Opening opening;
    private final Overview overview;
    private final Trail trail;
    private final Texts texts;

    DraftPages(Drafts drafts, Opening opening, Overview overview, Trail trail, Texts texts) {
        this.drafts = drafts;
        this.opening = opening;
        this.overview = overview;
        this.trail = trail;
        this.texts = texts;
    }

    record PackDraftPage(Site site, Actor actor, Draft draft, Overview.Whole whole, String note, Problems problems)
            implements Page {}

    record PackPreviewPage(Site site, Actor actor, Draft draft, List<Overview.RuleLine> rules) implements Page {}

    @Get
    Optional<PackDraftPage> one(Site site, Actor actor, String id, String version) {
        return opening.of(site.tenant(), id, version).map(draft -> page(site, actor, draft, "", Problems.NONE));
    }

    @Get("/preview")
    Optional<PackPreviewPage> preview(Site site, Actor actor, String id, String version) {
        return opening.of(site.tenant(), id, version)
                .map(draft -> new PackPreviewPage(site, actor, draft, Overview.rules(draft.pack(), site.english())));
    }

    @Post("/proposal")
    HttpResponse<?> propose(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String version,
            @Body Map<String, String> form) {
        var draft = opening.of(site.tenant(), id, version);
        if (draft.isEmpty()) {
            return HttpResponse.notFound();
        }
        String note = form.getOrDefault("note", "").strip();
        if (note.length() < SHORTEST || note.length() > LONGEST) {
            return again(site, actor, draft.get(), note, "note", "editor.wrong.note");
        }
        var proposed = trail.telling(
                () -> drafts.propose(
                        site.tenant(), draft.get().programme(), draft.get().version(), note),
                done -> done == Proposed.DONE
                        ? List.of(Trail.line(site, request, actor, "programme.proposed", "programme", id)
                                .noting("pack", version)
                                .noting("reason", note))
                        : List.of());
        return switch (proposed) {
            case DONE ->
                HttpResponse.seeOther(URI.create(site.links().to(draft.get().path())));
            case CLOSED -> {
                var now = opening.of(site.tenant(), id, version).orElse(draft.get());
                yield again(site, actor, now, note, "stands", "editor.wrong.proposed");
            }
            case UNSOUND -> again(site, actor, draft.get(), note, "problems", "editor.wrong.unsound");
        };
    }

    @Post("/reopening")
    HttpResponse<?> reopen(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String version) {
        var draft = opening.of(site.tenant(), id, version);
        if (draft.isEmpty()) {
            return HttpResponse.notFound();
        }
        trail.telling(
                () -> drafts.reopen(
                        site.tenant(), draft.get().programme(), draft.get().version()),
                done -> done
                        ? List.of(Trail.line(site, request, actor, "programme.reopened", "programme", id)
                                .noting("pack", version))
                        : List.of());
        return HttpResponse.seeOther(URI.create(site.links().to(draft.get().path())));
    }

    private HttpResponse<?> again(Site site, Actor actor, Draft draft, String note, String field, String key) {
        var problems = Problems.one(field, texts.in(site.language(), key, SHORTEST, LONGEST));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, draft, note, problems));
    }

    private PackDraftPage page(Site site, Actor actor, Draft draft, String note, Problems problems) {
        return new PackDraftPage(site, actor, draft, overview.of(site, draft), note, problems);
    }
}
