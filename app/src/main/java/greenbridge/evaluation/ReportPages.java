package greenbridge.evaluation;

import greenbridge.form.Problems;
import greenbridge.form.Problems.Problem;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The report while the agency writes it. Every button of the form sends all of it, so rows come and go without a script and nothing
 * that was typed is lost.
 */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/evaluations/{id}/report")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportPages {
    private final Evaluations evaluations;
    private final Matters matters;
    private final Papers papers;
    private final Trail trail;
    private final Texts texts;

    ReportPages(Evaluations evaluations, Matters matters, Papers papers, Trail trail, Texts texts) {
        this.evaluations = evaluations;
        this.matters = matters;
        this.papers = papers;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param signed how many files there are of the signed report
     * @param kept whether the draft has just been kept
     */
    record EvaluationReportPage(
            Site site,
            Actor actor,
            Matter matter,
            Draft draft,
            int revision,
            int signed,
            boolean kept,
            Problems problems)
            implements Page {}

    /** While it is being written; what is filed is seen on the page of the evaluation. */
    @Get
    HttpResponse<?> show(Site site, Actor actor, String id, @Nullable @QueryValue String kept) {
        var found = matters.evaluated(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        if (!matter.evaluation().taken()) {
            return HttpResponse.seeOther(
                    URI.create(site.links().to(matter.evaluation().path())));
        }
        var draft = Objects.requireNonNullElse(matter.evaluation().draft(), Draft.EMPTY);
        return HttpResponse.ok(page(site, actor, matter, draft, kept != null, CasePages.none()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> fields) {
        var found = matters.evaluated(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        String asked = fields.getOrDefault("do", "keep");
        var draft = Draft.of(fields).changed(asked);
        var matter = found.get();
        if (!fields.getOrDefault("revision", "")
                .equals(String.valueOf(matter.evaluation().revision()))) {
            return again(site, actor, matter, draft, "state", "evaluation.wrong.revision");
        }
        return asked.equals("file")
                ? file(site, request, actor, matter, draft)
                : keep(site, actor, matter, draft, asked);
    }

    private HttpResponse<?> keep(Site site, Actor actor, Matter matter, Draft draft, String asked) {
        return switch (evaluations.keep(site.tenant(), matter.evaluation(), draft)) {
            case Step.Done done ->
                HttpResponse.seeOther(
                        URI.create(site.links().to(done.evaluation().path()) + "/report" + place(draft, asked)));
            case Step.Moved moved -> again(site, actor, matter, draft, "state", "evaluation.wrong.moved");
            case Step.Conflicted conflicted -> again(site, actor, matter, draft, conflicted);
            case Step.Kept kept -> again(site, actor, matter, draft, "state", "evaluation.wrong.moved");
            case Step.There there -> again(site, actor, matter, draft, "state", "evaluation.wrong.moved");
        };
    }

    /** Where the reader was: at the new row, or at the rows of which one went. */
    private static String place(Draft draft, String asked) {
        return switch (asked) {
            case "add-own" -> "#own-" + (draft.own().size() - 1) + "-kind";
            case "add-received" -> "#received-" + (draft.received().size() - 1) + "-kind";
            case "add-product" -> "#product-" + (draft.products().size() - 1) + "-name";
            default -> asked.startsWith("remove-") ? "#" + asked.split("-", 3)[1] : "?kept=yes#kept";
        };
    }

    private HttpResponse<?> file(Site site, HttpRequest<?> request, Actor actor, Matter matter, Draft draft) {
        var result = Scrutiny.of(matter.rulebook(), draft, site.today(), site.english());
        var problems = new ArrayList<Problem>();
        for (var wrong : result.wrong()) {
            problems.add(new Problem(
                    wrong.field(),
                    wrong.what() == null
                            ? texts.in(site.language(), wrong.key())
                            : texts.in(site.language(), wrong.key(), wrong.what())));
        }
        if (papers.of(site.tenant(), matter.evaluation(), Papers.SIGNED).isEmpty()) {
            problems.add(new Problem("signed", texts.in(site.language(), "evaluation.wrong.signed")));
        }
        if (!problems.isEmpty()) {
            return again(site, actor, matter, draft, new Problems(List.copyOf(problems)));
        }
        var filing = result.filing().orElseThrow();
        var step = trail.telling(
                () -> evaluations.file(site.tenant(), matter.evaluation(), filing, actor.person()),
                done -> done instanceof Step.Done
                        ? List.of(Matters.line(site, request, actor, matter, "evaluation.filed")
                                .noting("evaluationReportNo", filing.reportNo())
                                .noting("evaluationCompleted", filing.completedOn()))
                        : List.of());
        return switch (step) {
            case Step.Done done ->
                HttpResponse.seeOther(
                        URI.create(site.links().to(done.evaluation().path())));
            case Step.Moved moved -> again(site, actor, matter, draft, "state", "evaluation.wrong.moved");
            case Step.Kept kept -> again(site, actor, matter, draft, "state", "evaluation.wrong.moved");
            case Step.There there -> again(site, actor, matter, draft, "state", "evaluation.wrong.moved");
            case Step.Conflicted conflicted -> again(site, actor, matter, draft, conflicted);
        };
    }

    private EvaluationReportPage page(
            Site site, Actor actor, Matter matter, Draft draft, boolean kept, Problems problems) {
        int signed =
                papers.of(site.tenant(), matter.evaluation(), Papers.SIGNED).size();
        return new EvaluationReportPage(
                site, actor, matter, draft, matter.evaluation().revision(), signed, kept, problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter, Draft draft, Step.Conflicted conflicted) {
        return again(
                site,
                actor,
                matter,
                draft,
                new Problems(conflicted.conflicts().stream()
                        .map(each -> new Problem("state", texts.in(site.language(), each.key())))
                        .toList()));
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter, Draft draft, String field, String key) {
        var problems = new Problems(List.of(new Problem(field, texts.in(site.language(), key))));
        return again(site, actor, matter, draft, problems);
    }

    /** With what was typed, and the revision of now: sent again it counts. */
    private HttpResponse<?> again(Site site, Actor actor, Matter matter, Draft draft, Problems problems) {
        var now = matters.own(site.tenant(), actor, matter.evaluation().publicId())
                .orElse(matter);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, now, draft, false, problems));
    }
}
