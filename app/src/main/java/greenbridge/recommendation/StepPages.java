package greenbridge.recommendation;

import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Moving a recommendation on, for whoever it lies with. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/recommendations/{id}/steps")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StepPages {
    private final Desk desk;
    private final Progress progress;
    private final Library library;
    private final Texts texts;
    private final Trail trail;

    StepPages(Desk desk, Progress progress, Library library, Texts texts, Trail trail) {
        this.desk = desk;
        this.progress = progress;
        this.library = library;
        this.texts = texts;
        this.trail = trail;
    }

    @Post
    HttpResponse<?> move(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var found = desk.seen(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get().it();
        var form = new Form(new Typed(fields), texts, site.language());
        State to = form.choice("to", State.class);
        var move = to == null
                ? Optional.<Move>empty()
                : Move.find(
                        seen.direction(), seen.state(), to, found.get().reader().sides());
        if (move.isEmpty()) {
            form.wrong("next", "recommendation.wrong.step");
            return desk.again(site, actor, id, form.typed(), form.problems());
        }
        Integer revision = form.whole("revision", 0, Integer.MAX_VALUE);
        var said = Moved.read(form, seen, move.get(), site.today());
        check(site, form, seen, move.get(), said);
        if (!form.problems().none()) {
            return desk.again(site, actor, id, form.typed(), form.problems());
        }
        var outcome = trail.telling(
                () -> progress.move(
                        site.tenant(),
                        seen,
                        move.get(),
                        said,
                        Objects.requireNonNullElse(revision, -1),
                        actor.person().id()),
                done -> done == Progress.Outcome.DONE
                        ? List.of(Trail.line(
                                        site, request, actor, "recommendation.moved", "recommendation", seen.publicId())
                                .changed(
                                        "state",
                                        seen.state().name(),
                                        move.get().to().name())
                                .changed("amount", null, said.amount()))
                        : List.of());
        return switch (outcome) {
            case DONE -> Desk.to(site, seen.path());
            case LATE -> again(site, actor, id, form.typed(), "recommendation.wrong.step");
            case ELSEWHERE -> again(site, actor, id, form.typed(), "recommendation.wrong.elsewhere");
        };
    }

    /** What only the library knows: the gates may have moved since the draft was written. */
    private void check(Site site, Form form, Recommendation seen, Move move, Moved said) {
        if (move.to() == State.RECOMMENDED) {
            var nominee = library.find(site.tenant(), Objects.requireNonNullElse(seen.project(), ""));
            if (nominee.isEmpty()) {
                form.wrong("next", "recommendation.wrong.gone");
            }
            nominee.ifPresent(each -> Refusal.of(form, texts, site.language(), "next", each));
        }
        String project = said.project();
        if (project != null) {
            var nominee = library.find(site.tenant(), project);
            if (nominee.isEmpty()) {
                form.wrong("project", "recommendation.wrong.project");
            } else if (nominee.get().organisationId() != seen.organisationId()) {
                form.wrong("project", "recommendation.wrong.foreign");
            }
        }
    }

    private HttpResponse<?> again(Site site, Actor actor, String id, Typed typed, String key) {
        return desk.again(site, actor, id, typed, Problems.one("next", texts.in(site.language(), key)));
    }
}
