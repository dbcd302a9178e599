package greenbridge.evaluation;

import greenbridge.exchange.Download;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.sheet.Format;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cities sum up: each city its own, the province all of them with who is late. */
@Needs(Permission.APPLICATION_CHECK)
@Controller("/{tenant}/workbench/evaluation-summaries")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SummaryPages {
    private final Summaries summaries;
    private final Rulebooks rulebooks;
    private final SummarySheet sheet;
    private final SummaryDesk desk;
    private final Trail trail;

    SummaryPages(Summaries summaries, Rulebooks rulebooks, SummarySheet sheet, SummaryDesk desk, Trail trail) {
        this.summaries = summaries;
        this.rulebooks = rulebooks;
        this.sheet = sheet;
        this.desk = desk;
        this.trail = trail;
    }

    /** @param late how many are not confirmed although their day is over */
    record EvaluationSummariesPage(
            Site site,
            Actor actor,
            Optional<Rulebook> rulebook,
            List<String> years,
            String year,
            List<SummaryDesk.Row> rows,
            long late,
            String export)
            implements Page {}

    /** @param over whether the period is over and it can be confirmed */
    record EvaluationSummaryPage(
            Site site, Actor actor, Rulebook rulebook, SummaryDesk.Row row, boolean over, boolean moved)
            implements Page {}

    @Get
    EvaluationSummariesPage all(Site site, Actor actor, @Nullable @QueryValue Integer year) {
        var years = summaries.years(site.tenant());
        int shown = year != null ? year : years.isEmpty() ? site.today().getYear() : years.getFirst();
        var rows = desk.rows(site, actor, shown);
        return new EvaluationSummariesPage(
                site,
                actor,
                rulebooks.of(site.tenant()),
                years.stream().map(String::valueOf).toList(),
                String.valueOf(shown),
                rows,
                rows.stream().filter(row -> row.late() && row.summary().open()).count(),
                site.links().to("workbench/evaluation-summaries/export"));
    }

    @Limited(Rate.EXPORT)
    @Get("/export.{format}")
    HttpResponse<StreamedFile> export(Site site, Actor actor, String format, @Nullable @QueryValue Integer year) {
        var as = Format.of(format);
        if (as.isEmpty()) {
            return HttpResponse.notFound();
        }
        int shown = year != null ? year : site.today().getYear();
        var rows = desk.rows(site, actor, shown);
        String title = sheet.title(site, shown);
        return Download.of(title, as.get(), out -> sheet.write(site, rows, title, as.get(), out));
    }

    @Get("/{id}")
    Optional<EvaluationSummaryPage> show(Site site, Actor actor, String id) {
        return found(site, actor, id).map(summary -> page(site, actor, summary, false));
    }

    /** From then on the figures stay as they are. */
    @Post("/{id}/confirmation")
    HttpResponse<?> confirm(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = found(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var confirmed = trail.telling(
                () -> summaries.confirm(site.tenant(), found.get(), actor.person()),
                done -> done
                        .map(summary -> Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "evaluation.summarised",
                                        "evaluation-summary",
                                        summary.publicId())
                                .noting("area", summary.city())
                                .noting("summaryPeriod", summary.ofYear() + "/" + summary.ofQuarter()))
                        .stream()
                        .toList());
        return confirmed.isPresent()
                ? HttpResponse.seeOther(URI.create(site.links().to(found.get().path())))
                : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(page(site, actor, found(site, actor, id).orElse(found.get()), true));
    }

    private Optional<Summary> found(Site site, Actor actor, String id) {
        return summaries
                .find(site.tenant(), id)
                .filter(summary -> actor.reaches(Permission.APPLICATION_CHECK, summary.city()));
    }

    private EvaluationSummaryPage page(Site site, Actor actor, Summary summary, boolean moved) {
        boolean over = summary.period().last().isBefore(site.today());
        return new EvaluationSummaryPage(
                site, actor, rulebooks.named(summary.rulebook()), desk.row(site, summary), over, moved);
    }
}
