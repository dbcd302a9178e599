package greenbridge.supervision;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Yearly reports, for the officials of the area and then for the province. */
@Controller("/{tenant}/workbench/yearly-reviews")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class YearlyDeskPages {
    private final Yearly yearly;
    private final YearlyDesk desk;
    private final Texts texts;
    private final Trail trail;

    YearlyDeskPages(Yearly yearly, YearlyDesk desk, Texts texts, Trail trail) {
        this.yearly = yearly;
        this.desk = desk;
        this.texts = texts;
        this.trail = trail;
    }

    record YearlyDeskPage(Site site, Actor actor, boolean open, List<YearlyReview> reviews) implements Page {}

    @Needs(Permission.APPLICATION_CHECK)
    @Get
    YearlyDeskPage all(Site site, Actor actor, @QueryValue(defaultValue = "open") String state) {
        boolean open = !state.equals("done");
        String reach = actor.reach(Permission.APPLICATION_CHECK);
        return new YearlyDeskPage(site, actor, open, yearly.all(site.tenant(), reach, open));
    }

    @Needs(Permission.APPLICATION_CHECK)
    @Get("/{id}")
    Optional<YearlyDesk.YearlyReviewPage> one(Site site, Actor actor, String id) {
        return desk.reached(site, actor, id)
                .map(review -> desk.page(site, actor, review, YearlyDesk.Said.fresh(site), Problems.NONE));
    }

    @Needs(Permission.APPLICATION_CHECK)
    @Post("/{id}/opinion")
    HttpResponse<?> check(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body YearlyDesk.Said form) {
        var found = desk.reached(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var review = found.get();
        String text = form.reason();
        if (text.isEmpty() || text.length() > 1000) {
            return again(site, actor, review, form, "text", "yearly.wrong.text");
        }
        var checked = trail.telling(
                () -> yearly.check(site.tenant(), review, text, actor.person().id()),
                done -> lines(
                        done,
                        Trail.line(site, request, actor, "yearly.checked", "entry", review.entry())
                                .noting("reason", text)));
        return checked == Reviewed.DONE
                ? to(site, review.deskPath())
                : again(site, actor, review, form, "text", checked.key());
    }

    @Needs(Permission.SUPERVISE)
    @Post("/{id}/decision")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body YearlyDesk.Said form) {
        var found = desk.reached(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var review = found.get();
        boolean keep = "kept".equals(form.decision());
        if (!keep && !"deleted".equals(form.decision())) {
            return again(site, actor, review, form, "decision", "yearly.wrong.decision");
        }
        if (form.reason().isEmpty() || form.reason().length() > 1000) {
            return again(site, actor, review, form, "text", "yearly.wrong.text");
        }
        if (!YearlyDesk.decides(site, actor, review)) {
            return again(site, actor, review, form, "decision", Reviewed.STEP.key());
        }
        return keep ? keep(site, request, actor, review, form) : delete(site, request, actor, review, form);
    }

    private HttpResponse<?> keep(
            Site site, HttpRequest<?> request, Actor actor, YearlyReview review, YearlyDesk.Said form) {
        var kept = trail.telling(
                () -> yearly.keep(
                        site.tenant(), review, form.reason(), actor.person().id()),
                done -> lines(
                        done,
                        Trail.line(site, request, actor, "yearly.kept", "entry", review.entry())
                                .noting("reason", form.reason())));
        return kept == Reviewed.DONE
                ? to(site, review.deskPath())
                : again(site, actor, review, form, "decision", kept.key());
    }

    private HttpResponse<?> delete(
            Site site, HttpRequest<?> request, Actor actor, YearlyReview review, YearlyDesk.Said form) {
        var entry = desk.entry(site, review);
        if (entry.isEmpty()) {
            return again(site, actor, review, form, "decision", Reviewed.STEP.key());
        }
        return switch (desk.measure(site, actor, review, entry.get(), form)) {
            case MeasureForms.Wrong wrong -> again(site, actor, review, form, wrong.problems());
            case MeasureForms.Right right -> {
                var measure = right.measure();
                var deleted = trail.telling(
                        () -> yearly.delete(site.tenant(), review, entry.get(), measure),
                        done -> lines(
                                done,
                                Trail.line(site, request, actor, "yearly.deleted", "entry", review.entry())
                                        .noting("reason", form.reason()),
                                SupervisionPages.line(site, request, actor, "measure.proposed", measure)));
                yield deleted == Reviewed.DONE
                        ? to(site, measure.path())
                        : again(site, actor, review, form, "decision", deleted.key());
            }
        };
    }

    private static List<Line> lines(Reviewed done, Line... lines) {
        return done == Reviewed.DONE ? List.of(lines) : List.of();
    }

    private HttpResponse<?> again(
            Site site, Actor actor, YearlyReview review, YearlyDesk.Said form, String field, String key) {
        return again(site, actor, review, form, Problems.one(field, texts.in(site.language(), key)));
    }

    private HttpResponse<?> again(
            Site site, Actor actor, YearlyReview review, YearlyDesk.Said form, Problems problems) {
        var now = yearly.find(site.tenant(), review.publicId()).orElse(review);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(desk.page(site, actor, now, form, problems));
    }

    private static HttpResponse<?> to(Site site, String path) {
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }
}
