package greenbridge.supervision;

import greenbridge.file.Stored;
import greenbridge.membership.Problems;
import greenbridge.notice.Evidence;
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
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yearly reports, for the officials of the area and then for the province. */
@Controller("/{tenant}/workbench/yearly-reviews")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class YearlyDeskPages {
    private final Yearly yearly;
    private final Evidence evidence;
    private final Texts texts;
    private final Trail trail;

    YearlyDeskPages(Yearly yearly, Evidence evidence, Texts texts, Trail trail) {
        this.yearly = yearly;
        this.evidence = evidence;
        this.texts = texts;
        this.trail = trail;
    }

    record YearlyDeskPage(Site site, Actor actor, boolean open, List<YearlyReview> reviews) implements Page {}

    /** @param decides this person may decide, and it is time to */
    record YearlyReviewPage(
            Site site,
            Actor actor,
            YearlyReview review,
            List<Stored> files,
            boolean decides,
            Said form,
            Problems problems)
            implements Page {}

    @Serdeable
    record Said(@Nullable String decision, @Nullable String text) {}

    @Needs(Permission.APPLICATION_CHECK)
    @Get
    YearlyDeskPage all(Site site, Actor actor, @QueryValue(defaultValue = "open") String state) {
        boolean open = !state.equals("done");
        return new YearlyDeskPage(
                site,
                actor,
                open,
                yearly.all(site.tenant(), open).stream()
                        .filter(each -> actor.reaches(Permission.APPLICATION_CHECK, each.area()))
                        .toList());
    }

    @Needs(Permission.APPLICATION_CHECK)
    @Get("/{id}")
    Optional<YearlyReviewPage> one(Site site, Actor actor, String id) {
        return reached(site, actor, id).map(review -> page(site, actor, review, new Said(null, null), Problems.NONE));
    }

    @Needs(Permission.APPLICATION_CHECK)
    @Post("/{id}/opinion")
    HttpResponse<?> check(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Said form) {
        var found = reached(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var review = found.get();
        String text = text(form);
        if (text.isEmpty() || text.length() > 1000) {
            return again(site, actor, review, form, "text", "yearly.wrong.text");
        }
        boolean first = trail.telling(
                () -> yearly.check(site.tenant(), review, text, actor.person().id()),
                done -> done
                        ? List.of(Trail.line(site, request, actor, "yearly.checked", "entry", review.entry())
                                .noting("reason", text))
                        : List.of());
        return first ? back(site, review) : again(site, actor, review, form, "text", "yearly.wrong.step");
    }

    @Needs(Permission.SUPERVISE)
    @Post("/{id}/decision")
    HttpResponse<?> decide(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Said form) {
        var found = reached(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var review = found.get();
        String text = text(form);
        boolean keep = "kept".equals(form.decision());
        if (!keep && !"deleted".equals(form.decision())) {
            return again(site, actor, review, form, "decision", "yearly.wrong.decision");
        }
        if (text.isEmpty() || text.length() > 1000) {
            return again(site, actor, review, form, "text", "yearly.wrong.text");
        }
        boolean first = decides(site, actor, review)
                && trail.telling(
                        () -> yearly.decide(
                                site.tenant(),
                                review,
                                keep,
                                text,
                                actor.person().id()),
                        done -> done
                                ? List.of(Trail.line(
                                                site,
                                                request,
                                                actor,
                                                keep ? "yearly.kept" : "yearly.deleted",
                                                "entry",
                                                review.entry())
                                        .noting("reason", text))
                                : List.of());
        if (!first) {
            return again(site, actor, review, form, "decision", "yearly.wrong.step");
        }
        return keep
                ? back(site, review)
                : HttpResponse.seeOther(URI.create(site.links().to("workbench/supervision/entries/" + review.entry())));
    }

    /** After the city, or where no report came in time. */
    private static boolean decides(Site site, Actor actor, YearlyReview review) {
        return actor.reaches(Permission.SUPERVISE, null)
                && (review.state() == YearlyReview.State.CHECKED || review.late(site.today()));
    }

    private Optional<YearlyReview> reached(Site site, Actor actor, String id) {
        return yearly.find(site.tenant(), id)
                .filter(review -> actor.reaches(Permission.APPLICATION_CHECK, review.area()));
    }

    private YearlyReviewPage page(Site site, Actor actor, YearlyReview review, Said form, Problems problems) {
        return new YearlyReviewPage(
                site,
                actor,
                review,
                evidence.of(site.tenant(), ReportFiles.KIND, review.publicId()),
                decides(site, actor, review),
                form,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, YearlyReview review, Said form, String field, String key) {
        var now = yearly.find(site.tenant(), review.publicId()).orElse(review);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, now, form, Problems.one(field, texts.in(site.language(), key))));
    }

    private static HttpResponse<?> back(Site site, YearlyReview review) {
        return HttpResponse.seeOther(URI.create(site.links().to(review.deskPath())));
    }

    private static String text(Said form) {
        return form.text() == null ? "" : form.text().strip();
    }
}
