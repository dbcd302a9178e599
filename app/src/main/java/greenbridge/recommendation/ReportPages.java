package greenbridge.recommendation;

import greenbridge.effect.Carrier;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.market.Figures;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an enterprise reports on a year after the loan; its bank and the officials read it. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/recommendations/{id}/report")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportPages {
    private final Desk desk;
    private final Monitoring monitoring;
    private final Texts texts;
    private final Trail trail;
    private final Clock clock;

    ReportPages(Desk desk, Monitoring monitoring, Texts texts, Trail trail, Clock clock) {
        this.desk = desk;
        this.monitoring = monitoring;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param promised what was promised, in words, by the field of its carrier */
    record RecommendationReportPage(
            Site site,
            Actor actor,
            Recommendation it,
            List<Carrier> carriers,
            Map<String, String> promised,
            Typed typed,
            Problems problems)
            implements Page {}

    @Get
    Optional<RecommendationReportPage> ask(Site site, Actor actor, String id) {
        int year = site.today().getYear() - 1;
        return theirs(site, actor, id)
                .map(it ->
                        page(site, actor, it, Typed.filling().with("year", year).typed(), Problems.NONE));
    }

    @Post
    HttpResponse<?> report(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var found = theirs(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var it = found.get();
        var form = new Form(new Typed(fields), texts, site.language());
        if (!it.state().paid()) {
            form.wrong("year", "recommendation.wrong.step");
        }
        var report = Reading.report(form, it, actor.person().id(), LocalDateTime.now(clock));
        if (!form.problems().none()) {
            return again(site, actor, it, form.typed(), form.problems());
        }
        boolean first = trail.telling(
                () -> monitoring.report(site.tenant(), it, report),
                done -> done
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "recommendation.reported",
                                        "recommendation",
                                        it.publicId())
                                .noting("recommendationYear", report.year()))
                        : List.of());
        return first
                ? Desk.to(site, it.path())
                : again(
                        site,
                        actor,
                        it,
                        form.typed(),
                        Problems.one("year", texts.in(site.language(), "recommendation.wrong.year")));
    }

    private Optional<Recommendation> theirs(Site site, Actor actor, String id) {
        return desk.seen(site, actor, id)
                .filter(seen -> seen.reader().answers() && seen.it().outgoing())
                .map(Desk.Seen::it);
    }

    private RecommendationReportPage page(Site site, Actor actor, Recommendation it, Typed typed, Problems problems) {
        var promised = Savings.read(it.promised()).amounts();
        return new RecommendationReportPage(
                site,
                actor,
                it,
                List.of(Carrier.values()),
                promised.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().code(),
                                each -> texts.in(
                                        site.language(),
                                        "recommendation.report.promised",
                                        Figures.whole(each.getValue()) + " "
                                                + each.getKey().unit()))),
                typed,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Recommendation it, Typed typed, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, it, typed, problems));
    }
}
