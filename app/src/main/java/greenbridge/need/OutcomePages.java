package greenbridge.need;

import greenbridge.form.Form;
import greenbridge.form.Typed;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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

/** Where whoever asked says what came of it. */
@greenbridge.permission.Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/needs/{id}/outcome")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OutcomePages {
    private static final int MOST = 10_000_000;
    private static final int LONGEST = 1000;
    private static final int YEARS = 10;

    private final Needs needs;
    private final Outcomes outcomes;
    private final NeedReview review;
    private final Trail trail;
    private final Texts texts;

    OutcomePages(Needs needs, Outcomes outcomes, NeedReview review, Trail trail, Texts texts) {
        this.needs = needs;
        this.outcomes = outcomes;
        this.review = review;
        this.trail = trail;
        this.texts = texts;
    }

    @Post
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = needs.edited(site.tenant(), id, actor).filter(need -> need.publishedAt() != null);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var need = found.get();
        var form = new Form(new Typed(body), texts, site.language());
        var decision = read(site, need, form);
        if (decision != null && form.problems().none()) {
            boolean first = trail.telling(
                    () -> outcomes.decide(site.tenant(), need, decision, actor.person()),
                    done -> done
                            ? List.of(Trail.line(site, request, actor, "need.decided", "need", id)
                                    .changed("state", null, decision.kind().name())
                                    .noting(
                                            "reason",
                                            Optional.ofNullable(decision.reason())
                                                    .orElse("-")))
                            : List.of());
            if (first) {
                return HttpResponse.seeOther(URI.create(site.links().to(need.deskPath()) + "#outcome"));
            }
            form.wrong("outcome", "need.wrong.outcome.step");
        }
        var now = needs.edited(site.tenant(), id, actor).orElse(need);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(review.page(site, actor, now, NeedReview.Look.NONE, form.typed(), form.problems()));
    }

    private Outcomes.@Nullable Decision read(Site site, Need need, Form form) {
        var kind = form.choice("outcome", Outcome.Kind.class);
        if (kind == null) {
            form.wrong("outcome", "need.wrong.outcome");
            return null;
        }
        return switch (kind) {
            case AWARDED -> {
                var response = outcomes.choice(site.tenant(), need, form.typed().of("response"));
                if (response.isEmpty()) {
                    form.wrong("response", "need.wrong.response");
                }
                needed(form, "value");
                needed(form, "startsOn");
                var value = form.whole("value", 1, MOST);
                var first = need.closesAt().toLocalDate();
                yield new Outcomes.Decision(
                        kind,
                        response.orElse(null),
                        value == null ? null : Long.valueOf(value),
                        form.day("startsOn", first.minusYears(1), first.plusYears(YEARS)),
                        null);
            }
            case NONE_SUITABLE, CANCELLED ->
                new Outcomes.Decision(kind, null, null, null, form.needed("reason", LONGEST));
        };
    }

    private static void needed(Form form, String field) {
        if (form.typed().of(field).isEmpty()) {
            form.wrong(field, "form.wrong.needed");
        }
    }
}
