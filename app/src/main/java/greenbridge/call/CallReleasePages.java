package greenbridge.call;

import greenbridge.form.Problems;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
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

/** Where a second person publishes a call or sends it back, and where it is cancelled. */
@Needs(Permission.PROGRAMME_RELEASE)
@Controller("/{tenant}/workbench/calls/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CallReleasePages {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final Calls calls;
    private final Preparing preparing;
    private final Releasing releasing;
    private final Telling telling;
    private final Trail trail;
    private final Texts texts;

    CallReleasePages(Calls calls, Preparing preparing, Releasing releasing, Telling telling, Trail trail, Texts texts) {
        this.calls = calls;
        this.preparing = preparing;
        this.releasing = releasing;
        this.telling = telling;
        this.trail = trail;
        this.texts = texts;
    }

    /** @param own whether the actor wrote in it, and so does not publish it */
    record CallReleasePage(
            Site site, Actor actor, Told told, boolean proposed, boolean own, String reason, Problems problems)
            implements Page {}

    @Get("/publication")
    Optional<CallReleasePage> look(Site site, Actor actor, String id) {
        return calls.find(site.tenant(), id).map(call -> page(site, actor, call, "", Problems.NONE));
    }

    @Post("/publication")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var call = calls.find(site.tenant(), id);
        if (call.isEmpty()) {
            return HttpResponse.notFound();
        }
        return "return".equals(form.get("decision"))
                ? giveBack(site, request, actor, call.get(), reason(form))
                : publish(site, request, actor, call.get());
    }

    @Post("/cancellation")
    HttpResponse<?> cancel(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var call = calls.find(site.tenant(), id).filter(each -> each.publishedAt() != null);
        if (call.isEmpty()) {
            return HttpResponse.notFound();
        }
        String reason = reason(form);
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            return again(site, actor, call.get(), reason, "reason", "call.wrong.reason");
        }
        boolean done = trail.telling(
                () -> releasing.cancel(call.get(), actor.person(), reason),
                first -> first
                        ? List.of(Trail.line(site, request, actor, "call.cancelled", "call", id)
                                .noting("reason", reason))
                        : List.of());
        return done ? back(site, id) : again(site, actor, call.get(), reason, "reason", "call.wrong.gone");
    }

    private HttpResponse<?> publish(Site site, HttpRequest<?> request, Actor actor, Call call) {
        var published = trail.telling(
                () -> releasing.publish(site.tenant(), call, actor.person()),
                done -> done instanceof Publishing.Done by
                        ? List.of(Trail.line(site, request, actor, "call.published", "call", call.publicId())
                                .noting("name", call.titleZh())
                                .noting("pack", by.pack().version()))
                        : List.of());
        return switch (published) {
            case Publishing.Done done -> back(site, call.publicId());
            case Publishing.Gone gone -> again(site, actor, call, "", "decision", "call.wrong.gone");
            case Publishing.OwnWork own -> again(site, actor, call, "", "decision", "call.wrong.own");
            case Publishing.Late late -> again(site, actor, call, "", "decision", "call.wrong.late");
        };
    }

    private HttpResponse<?> giveBack(Site site, HttpRequest<?> request, Actor actor, Call call, String reason) {
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            return again(site, actor, call, reason, "reason", "call.wrong.reason");
        }
        boolean done = trail.telling(
                () -> releasing.giveBack(site.tenant(), call, reason),
                waited -> waited
                        ? List.of(Trail.line(site, request, actor, "call.returned", "call", call.publicId())
                                .noting("reason", reason))
                        : List.of());
        return done ? back(site, call.publicId()) : again(site, actor, call, reason, "decision", "call.wrong.gone");
    }

    private HttpResponse<?> again(Site site, Actor actor, Call call, String reason, String field, String key) {
        var now = calls.find(site.tenant(), call.publicId()).orElse(call);
        var problems = Problems.one(field, texts.in(site.language(), key, SHORTEST, LONGEST));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, reason, problems));
    }

    private CallReleasePage page(Site site, Actor actor, Call call, String reason, Problems problems) {
        return new CallReleasePage(
                site,
                actor,
                telling.of(site.tenant(), call),
                preparing.of(call).filter(Preparation::proposed).isPresent(),
                preparing.wrote(call, actor.person()),
                reason,
                problems);
    }

    private static String reason(Map<String, String> form) {
        return form.getOrDefault("reason", "").strip();
    }

    private static HttpResponse<?> back(Site site, String id) {
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/calls/" + id + "/publication")));
    }
}
