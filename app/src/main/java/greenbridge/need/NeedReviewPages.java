package greenbridge.need;

import greenbridge.audit.Line;
import greenbridge.form.Form;
import greenbridge.form.Problems;
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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A need for those who asked for it: what was asked, and what was answered to them. */
@Controller("/{tenant}/workbench/needs/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedReviewPages {
    private static final int LONGEST = 1000;
    private static final int LONGEST_ANSWER = 4000;

    private final Needs needs;
    private final NeedReview review;
    private final Asking asking;
    private final Trail trail;
    private final Texts texts;

    NeedReviewPages(Needs needs, NeedReview review, Asking asking, Trail trail, Texts texts) {
        this.needs = needs;
        this.review = review;
        this.asking = asking;
        this.trail = trail;
        this.texts = texts;
    }

    /** A draft is looked at where it is written. */
    @greenbridge.permission.Needs(Permission.ORGANISATION_SEE)
    @Get
    HttpResponse<?> one(
            Site site,
            Actor actor,
            String id,
            @QueryValue(defaultValue = "") String q,
            @Nullable @QueryValue String invited) {
        var found = needs.own(site.tenant(), id, actor);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var need = found.get();
        if (need.publishedAt() == null) {
            return HttpResponse.seeOther(URI.create(site.links().to(need.deskPath() + "/draft")));
        }
        var look = new NeedReview.Look(q, InvitationPages.known(invited));
        return HttpResponse.ok(review.page(site, actor, need, look, Typed.EMPTY, Problems.NONE));
    }

    @greenbridge.permission.Needs(Permission.ORGANISATION_EDIT)
    @Post("/questions/{question}/answer")
    HttpResponse<?> answer(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String question,
            @Body Map<String, String> body) {
        var need = needs.edited(site.tenant(), id, actor);
        var asked = need.flatMap(each -> asking.find(each, question));
        if (need.isEmpty() || asked.isEmpty()) {
            return HttpResponse.notFound();
        }
        var form = new Form(new Typed(body), texts, site.language());
        String shown = form.needed("shown", LONGEST);
        String answer = form.needed("answer", LONGEST_ANSWER);
        boolean done = form.problems().none()
                && trail.telling(
                        () -> asking.answer(site.tenant(), need.get(), asked.get(), actor.person(), shown, answer),
                        first -> first ? List.of(line(site, request, actor, id, question)) : List.of());
        if (done) {
            return HttpResponse.seeOther(URI.create(site.links().to(need.get().deskPath()) + "#questions"));
        }
        if (form.problems().none()) {
            form.wrong("answer", "need.wrong.answered");
        }
        var typed = Typed.filling()
                .with("question", question)
                .with("shown", body.getOrDefault("shown", ""))
                .with("answer", body.getOrDefault("answer", ""))
                .typed();
        var problems = new Problems(form.problems().all().stream()
                .map(each -> new Problems.Problem(each.field() + "-" + question, each.text()))
                .toList());
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(review.page(site, actor, need.get(), NeedReview.Look.NONE, typed, problems));
    }

    private static Line line(Site site, HttpRequest<?> request, Actor actor, String id, String question) {
        return Trail.line(site, request, actor, "need.answered", "need", id).noting("question", question);
    }
}
