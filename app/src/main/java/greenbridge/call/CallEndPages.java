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
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody says that a public call is to be cancelled, and why; another person decides. */
@Needs(Permission.PROGRAMME_EDIT)
@Controller("/{tenant}/workbench/calls/{id}/end")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CallEndPages {
    private final Calls calls;
    private final Preparing preparing;
    private final Cancelling cancelling;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    CallEndPages(Calls calls, Preparing preparing, Cancelling cancelling, Trail trail, Texts texts, Clock clock) {
        this.calls = calls;
        this.preparing = preparing;
        this.cancelling = cancelling;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param standing public, and not cancelled
     * @param ending why it is to be cancelled already; null where nobody wants that
     */
    record CallEndPage(
            Site site,
            Actor actor,
            Call call,
            Call.State state,
            boolean standing,
            @Nullable String ending,
            String reason,
            Problems problems)
            implements Page {}

    @Get
    Optional<CallEndPage> look(Site site, Actor actor, String id) {
        return calls.find(site.tenant(), id).map(call -> page(site, actor, call, "", Problems.NONE));
    }

    @Post
    HttpResponse<?> propose(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var found = calls.find(site.tenant(), id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var call = found.get();
        String reason = form.getOrDefault("reason", "").strip();
        if (reason.length() < Cancelling.SHORTEST || reason.length() > Cancelling.LONGEST) {
            return again(site, actor, call, reason, "call.wrong.reason");
        }
        boolean done = trail.telling(
                () -> cancelling.propose(site.tenant(), call, actor.person(), reason),
                first -> first
                        ? List.of(Trail.line(site, request, actor, "call.ending", "call", id)
                                .noting("reason", reason))
                        : List.of());
        return done
                ? HttpResponse.seeOther(URI.create(site.links().to("workbench/calls/" + id + "/end")))
                : again(site, actor, call, reason, "call.wrong.gone");
    }

    private HttpResponse<?> again(Site site, Actor actor, Call call, String reason, String key) {
        var problems = Problems.one("reason", texts.in(site.language(), key, Cancelling.SHORTEST, Cancelling.LONGEST));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, call, reason, problems));
    }

    private CallEndPage page(Site site, Actor actor, Call call, String reason, Problems problems) {
        return new CallEndPage(
                site,
                actor,
                call,
                call.at(LocalDateTime.now(clock)),
                call.publishedAt() != null && call.cancelledAt() == null,
                preparing
                        .of(call)
                        .filter(Preparation::ending)
                        .map(Preparation::endReason)
                        .orElse(null),
                reason,
                problems);
    }
}
