package greenbridge.review;

import greenbridge.form.Problems;
import greenbridge.id.Ids;
import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.oversight.Oversight;
import greenbridge.pack.Tier;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
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
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One application for those who decide on it. */
@Needs(Permission.APPLICATION_CHECK)
@Controller("/{tenant}/workbench/reviews/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewPages {
    private static final int LONGEST = 1000;

    private final Cases cases;
    private final Reviews reviews;
    private final Choosing choosing;
    private final ReviewDesk desk;
    private final Texts texts;
    private final Clock clock;

    ReviewPages(Cases cases, Reviews reviews, Choosing choosing, ReviewDesk desk, Texts texts, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.choosing = choosing;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param revision of the application as it was on the page */
    @Serdeable
    record Choice(
            @Nullable String decision,
            @Nullable String opinion,
            @Nullable String returnBy,
            @Nullable String revision) {
        static final Choice NONE = new Choice(null, null, null, null);
    }

    /** @param outward "yes" for the applicant */
    @Serdeable
    record Comment(
            @Nullable String field,
            @Nullable String text,
            @Nullable String outward) {
        static final Comment NONE = new Comment(null, null, null);
    }

    @Get
    Optional<ReviewDesk.ReviewPage> review(
            Site site,
            Actor actor,
            @PathVariable String id,
            @Nullable @QueryValue String field,
            @Nullable @QueryValue Long before) {
        return cases.seen(site.tenant(), actor, id)
                .map(found -> desk.page(
                        site, actor, found, Choice.NONE, new Comment(field, null, null), Problems.NONE, before));
    }

    @Post("/decision")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Choice choice) {
        var seen = cases.seen(site.tenant(), actor, id);
        if (seen.isEmpty()) {
            return HttpResponse.notFound();
        }
        var found = seen.get();
        if (!String.valueOf(found.application().revision()).equals(choice.revision())) {
            return again(site, actor, found, choice, "decision", "review.wrong.late");
        }
        if (!Oversight.acts(actor, found.pack(), found.application())) {
            return HttpResponse.notFound();
        }
        return switch (choosing.of(found, choice, site.today(), found.at(Tier.Does.CHECK))) {
            case Choosing.Chosen.Wrong wrong -> again(site, actor, found, choice, wrong.field(), wrong.key());
            case Choosing.Chosen.Right right ->
                switch (reviews.decide(site, request, actor, found, right.wanted())) {
                    case Deciding.Done done -> back(site, found);
                    case Deciding.Own own -> again(site, actor, found, choice, "decision", "review.wrong.own");
                    case Deciding.TooLate late ->
                        again(
                                site,
                                actor,
                                cases.seen(site.tenant(), actor, id).orElse(found),
                                choice,
                                "decision",
                                "review.wrong.late");
                };
        };
    }

    @Post("/comments")
    HttpResponse<?> comment(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Comment comment) {
        var seen = cases.seen(site.tenant(), actor, id);
        if (seen.isEmpty()) {
            return HttpResponse.notFound();
        }
        var found = seen.get();
        var field = Optional.ofNullable(comment.field()).filter(key -> !key.isEmpty());
        String text = comment.text() == null ? "" : comment.text().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return refused(site, actor, found, comment, "text", "review.wrong.comment");
        }
        if (field.isPresent() && found.pack().question(field.get()).isEmpty()) {
            return refused(site, actor, found, comment, "field", "review.wrong.field");
        }
        var application = found.application();
        reviews.remark(
                site,
                request,
                actor,
                found,
                new Remark(
                        application.tenantId(),
                        Ids.next(),
                        application.id(),
                        application.submission(),
                        field.orElse(null),
                        "yes".equals(comment.outward()),
                        text,
                        actor.person().id(),
                        LocalDateTime.now(clock)));
        return back(site, found);
    }

    private static HttpResponse<?> back(Site site, Case found) {
        return HttpResponse.seeOther(
                URI.create(site.links().to(found.application().reviewPath())));
    }

    private HttpResponse<?> again(Site site, Actor actor, Case found, Choice choice, String field, String key) {
        return refused(site, actor, found, choice, Comment.NONE, field, key);
    }

    private HttpResponse<?> refused(Site site, Actor actor, Case found, Comment comment, String field, String key) {
        return refused(site, actor, found, Choice.NONE, comment, field, key);
    }

    private HttpResponse<?> refused(
            Site site, Actor actor, Case found, Choice choice, Comment comment, String field, String key) {
        var problems = Problems.one(field, texts.in(site.language(), key));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(desk.page(site, actor, found, choice, comment, problems, null));
    }
}
