package greenbridge.expert;

import greenbridge.form.Problems;
import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an expert was drawn for, and the sheet to score it. */
@Needs(Permission.APPLICATION_SCORE)
@Controller("/{tenant}/workbench/scores")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ScorePages {
    private static final int LONGEST = 1000;

    private final Scores scores;
    private final Cases cases;
    private final ScoreDesk desk;
    private final Texts texts;

    ScorePages(Scores scores, Cases cases, ScoreDesk desk, Texts texts) {
        this.scores = scores;
        this.cases = cases;
        this.desk = desk;
        this.texts = texts;
    }

    record Line(Score score, Case found, boolean current) {}

    record ScoresPage(Site site, Actor actor, List<Line> lines, boolean described) implements Page {}

    @Get
    ScoresPage scores(Site site, Actor actor) {
        var lines = scores.by(site.tenant(), actor).stream()
                .flatMap(score -> cases.byId(site.tenant(), score.applicationId()).stream()
                        .map(found -> new Line(score, found, Scores.current(found, score))))
                .toList();
        return new ScoresPage(
                site, actor, lines, scores.profile(site.tenant(), actor).isPresent());
    }

    @Get("/{id}")
    Optional<ScoreDesk.ScorePage> score(Site site, Actor actor, @PathVariable String id) {
        return scores.own(site.tenant(), actor, id)
                .map(score -> desk.page(site, actor, score, Map.of(), Problems.NONE));
    }

    @Post("/{id}")
    HttpResponse<?> give(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var own = scores.own(site.tenant(), actor, id);
        if (own.isEmpty()) {
            return HttpResponse.notFound();
        }
        var score = own.get();
        var found = cases.byId(site.tenant(), score.applicationId()).orElseThrow();
        var scoring = Objects.requireNonNull(found.pack().scoring());
        if (!Scores.current(found, score) || score.state() != Score.State.ASKED) {
            return refused(site, actor, score, form, problem(site, "points", "expert.wrong.void"));
        }
        return switch (Points.of(scoring, form)) {
            case Points.Wrong wrong -> refused(site, actor, score, form, problem(site, wrong.field(), wrong.key()));
            case Points.Right right ->
                scores.give(site, request, actor, found, score, right.points(), right.remark())
                        ? HttpResponse.seeOther(URI.create(site.links().to(score.path())))
                        : refused(site, actor, score, form, problem(site, "points", "expert.wrong.void"));
        };
    }

    @Post("/{id}/recusal")
    HttpResponse<?> recuse(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> form) {
        var own = scores.own(site.tenant(), actor, id);
        if (own.isEmpty()) {
            return HttpResponse.notFound();
        }
        var score = own.get();
        String reason = form.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return refused(site, actor, score, form, problem(site, "reason", "expert.wrong.reason"));
        }
        var found = cases.byId(site.tenant(), score.applicationId()).orElseThrow();
        return scores.recuse(site, request, actor, found, score, reason)
                ? HttpResponse.seeOther(URI.create(site.links().to("workbench/scores")))
                : refused(site, actor, score, form, problem(site, "points", "expert.wrong.void"));
    }

    private Problems problem(Site site, String field, String key) {
        return Problems.one(field, texts.in(site.language(), key));
    }

    private HttpResponse<?> refused(Site site, Actor actor, Score score, Map<String, String> form, Problems problems) {
        var now = scores.own(site.tenant(), actor, score.publicId()).orElse(score);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(desk.page(site, actor, now, form, problems));
    }
}
