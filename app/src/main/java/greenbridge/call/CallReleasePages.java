package greenbridge.call;

import greenbridge.audit.Line;
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
import org.jspecify.annotations.Nullable;

/** Where a second person publishes a call or sends it back, and decides whether one that is public is cancelled. */
@Needs(Permission.PROGRAMME_RELEASE)
@Controller("/{tenant}/workbench/calls/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CallReleasePages {
    private final Calls calls;
    private final Preparing preparing;
    private final Releasing releasing;
    private final Cancelling cancelling;
    private final Telling telling;
    private final Trail trail;
    private final Texts texts;

    CallReleasePages(
            Calls calls,
            Preparing preparing,
            Releasing releasing,
            Cancelling cancelling,
            Telling telling,
            Trail trail,
            Texts texts) {
        this.calls = calls;
        this.preparing = preparing;
        this.releasing = releasing;
        this.cancelling = cancelling;
        this.telling = telling;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param own whether the actor wrote in it, and so does not publish it
     * @param seen stands for all that the page tells
     * @param ending why somebody wants it cancelled; null where nobody does
     * @param ownEnding whether that is the actor
     */
    record CallReleasePage(
            Site site,
            Actor actor,
            Told told,
            boolean proposed,
            boolean own,
            String seen,
            @Nullable String ending,
            boolean ownEnding,
            String reason,
            Problems problems)
            implements Page {}

    @Get("/publication")
    Optional<CallReleasePage> look(Site site, Actor actor, String id) {
        return calls.find(site.tenant(), id).map(call -> page(site, actor, call, "", Problems.NONE));
    }

    @Post("/publication")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = calls.find(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var call = found.get();
        boolean returned = "return".equals(form.get("decision"));
        String reason = form.getOrDefault("reason", "").strip();
        if (returned && (reason.length() < Cancelling.SHORTEST || reason.length() > Cancelling.LONGEST)) {
            return again(site, actor, call, reason, "reason", "call.wrong.reason");
        }
        String seen = form.getOrDefault("seen", "");
        var decided = trail.telling(
                () -> returned
                        ? releasing.giveBack(site.tenant(), call, seen, reason)
                        : releasing.publish(site.tenant(), call, seen, actor.person()),
                done -> lines(site, request, actor, call, reason, done));
        return switch (decided) {
            case Publishing.Done done -> back(site, id);
            case Publishing.Returned back -> back(site, id);
            case Publishing.Gone gone -> again(site, actor, call, reason, "decision", "call.wrong.gone");
            case Publishing.Changed changed -> again(site, actor, call, reason, "decision", "call.wrong.changed");
            case Publishing.OwnWork own -> again(site, actor, call, reason, "decision", "call.wrong.own");
            case Publishing.Late late -> again(site, actor, call, reason, "decision", "call.wrong.late");
        };
    }

    @Post("/cancellation")
    HttpResponse<?> cancel(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = calls.find(site.tenant(), id).filter(each -> each.publishedAt() != null);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var call = found.get();
        boolean cancel = "cancel".equals(form.get("decision"));
        if (!cancel && !"keep".equals(form.get("decision"))) {
            return again(site, actor, call, "", "decision", "supervision.wrong.decision");
        }
        var ended = trail.telling(
                () -> cancelling.decide(site.tenant(), call, form.getOrDefault("seen", ""), cancel, actor.person()),
                done -> done instanceof Ending.Done by
                        ? List.of(Trail.line(
                                        site, request, actor, cancel ? "call.cancelled" : "call.continued", "call", id)
                                .noting("reason", by.reason()))
                        : List.of());
        return switch (ended) {
            case Ending.Done done -> back(site, id);
            case Ending.Gone gone -> again(site, actor, call, "", "decision", "call.wrong.gone");
            case Ending.OwnWork own -> again(site, actor, call, "", "decision", "call.wrong.ending.own");
        };
    }

    private static List<Line> lines(
            Site site, HttpRequest<?> request, Actor actor, Call call, String reason, Publishing done) {
        return switch (done) {
            case Publishing.Done by ->
                List.of(Trail.line(site, request, actor, "call.published", "call", call.publicId())
                        .noting("name", call.titleZh())
                        .noting("pack", by.pack().version()));
            case Publishing.Returned back ->
                List.of(Trail.line(site, request, actor, "call.returned", "call", call.publicId())
                        .noting("reason", reason));
            case Publishing.Gone gone -> List.of();
            case Publishing.Changed changed -> List.of();
            case Publishing.OwnWork own -> List.of();
            case Publishing.Late late -> List.of();
        };
    }

    private HttpResponse<?> again(Site site, Actor actor, Call call, String reason, String field, String key) {
        var now = calls.find(site.tenant(), call.publicId()).orElse(call);
        var problems = Problems.one(field, texts.in(site.language(), key, Cancelling.SHORTEST, Cancelling.LONGEST));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, reason, problems));
    }

    private CallReleasePage page(Site site, Actor actor, Call call, String reason, Problems problems) {
        var stands = preparing.of(call);
        var pack = preparing.pack(site.tenant(), call);
        var ending = stands.filter(Preparation::ending);
        return new CallReleasePage(
                site,
                actor,
                telling.of(site.tenant(), call),
                stands.filter(Preparation::proposed).isPresent(),
                preparing.wrote(call, actor.person()),
                stands.map(each -> each.print(pack)).orElse(""),
                ending.map(Preparation::endReason).orElse(null),
                ending.filter(each -> each.endedBy(actor.person())).isPresent(),
                reason,
                problems);
    }

    private static HttpResponse<?> back(Site site, String id) {
        return HttpResponse.seeOther(URI.create(site.links().to("workbench/calls/" + id + "/publication")));
    }
}
