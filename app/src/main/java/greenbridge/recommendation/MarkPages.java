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

/** Where a bank says how its loan goes. */
@Needs(Permission.BANK_WORK)
@Controller("/{tenant}/workbench/recommendations/{id}/standing")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MarkPages {
    private final Desk desk;
    private final Monitoring monitoring;
    private final Texts texts;
    private final Trail trail;

    MarkPages(Desk desk, Monitoring monitoring, Texts texts, Trail trail) {
        this.desk = desk;
        this.monitoring = monitoring;
        this.texts = texts;
        this.trail = trail;
    }

    @Post
    HttpResponse<?> mark(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var found = desk.seen(site, actor, id)
                .filter(seen -> seen.reader().bank() && seen.it().outgoing());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var seen = found.get().it();
        var form = new Form(new Typed(fields), texts, site.language());
        Standing standing = form.choice("standing", Standing.class);
        Integer revision = form.whole("revision", 0, Integer.MAX_VALUE);
        if (standing == null) {
            form.wrong("standing", "recommendation.wrong.standing");
            return desk.again(site, actor, id, form.typed(), form.problems());
        }
        boolean successful = form.ticked("successful");
        boolean first = trail.telling(
                () -> monitoring.mark(
                        site.tenant(), seen, Objects.requireNonNullElse(revision, -1), standing, successful),
                done -> done
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "recommendation.marked",
                                        "recommendation",
                                        seen.publicId())
                                .changed("state", seen.standing(), standing.name()))
                        : List.of());
        return first
                ? Desk.to(site, seen.path())
                : desk.again(
                        site,
                        actor,
                        id,
                        form.typed(),
                        Problems.one("standing", texts.in(site.language(), "recommendation.wrong.step")));
    }
}
