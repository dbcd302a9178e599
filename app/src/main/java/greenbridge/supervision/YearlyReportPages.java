package greenbridge.supervision;

import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where the holder of an entry reports on the year before. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/yearly-reports/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class YearlyReportPages {
    private final Yearly yearly;
    private final Evidence evidence;
    private final Texts texts;
    private final Trail trail;

    YearlyReportPages(Yearly yearly, Evidence evidence, Texts texts, Trail trail) {
        this.yearly = yearly;
        this.evidence = evidence;
        this.texts = texts;
        this.trail = trail;
    }

    record YearlyReportPage(
            Site site,
            Actor actor,
            YearlyReview review,
            List<Stored> files,
            List<Slot> slots,
            String report,
            Problems problems)
            implements Page {}

    @Get
    Optional<YearlyReportPage> ask(Site site, Actor actor, String id) {
        return theirs(site, actor, id).map(review -> page(site, actor, review, "", Problems.NONE));
    }

    @Limited(Rate.UPLOAD)
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> file(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            var found = theirs(site, actor, id);
            if (found.isEmpty()) {
                return HttpResponse.notFound();
            }
            var review = found.get();
            String report =
                    Objects.requireNonNullElse(handed.text("report"), "").strip();
            if (report.isEmpty() || report.length() > 4000) {
                return again(site, actor, review, report, wrong(site, "yearly.wrong.report"));
            }
            var received = evidence.receive(site, actor, handed, file -> Files.told(site, request, actor, file));
            if (!received.problems().none()) {
                return again(site, actor, review, report, received.problems());
            }
            boolean first = trail.telling(
                    () -> {
                        boolean done = yearly.file(
                                site.tenant(), review, report, actor.person().id());
                        if (done) {
                            evidence.attach(site.tenant(), actor, received, ReportFiles.KIND, review.publicId());
                        }
                        return done;
                    },
                    done -> done
                            ? List.of(Trail.line(site, request, actor, "yearly.reported", "entry", review.entry()))
                            : List.of());
            return first
                    ? HttpResponse.seeOther(URI.create(site.links().to(review.path())))
                    : again(site, actor, review, report, wrong(site, "yearly.wrong.step"));
        }
    }

    private Optional<YearlyReview> theirs(Site site, Actor actor, String id) {
        return yearly.find(site.tenant(), id)
                .filter(review -> review.organisationTenantId() == site.tenant().id()
                        && actor.may(Permission.ORGANISATION_EDIT, review.organisationId()));
    }

    private YearlyReportPage page(Site site, Actor actor, YearlyReview review, String report, Problems problems) {
        return new YearlyReportPage(
                site,
                actor,
                review,
                evidence.of(site.tenant(), ReportFiles.KIND, review.publicId()),
                Evidence.slots(),
                report,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, YearlyReview review, String report, Problems problems) {
        var now = yearly.find(site.tenant(), review.publicId()).orElse(review);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, report, problems));
    }

    private Problems wrong(Site site, String key) {
        return Problems.one("report", texts.in(site.language(), key));
    }
}
