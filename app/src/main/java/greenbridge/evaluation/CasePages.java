package greenbridge.evaluation;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.file.Files;
import greenbridge.file.Slot;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One evaluation for its two sides, and what each of them does with it before there is a report. */
@Controller("/{tenant}/workbench/evaluations/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CasePages {
    private static final int LONGEST = 1000;

    private final Evaluations evaluations;
    private final Matters matters;
    private final Papers papers;
    private final Audit audit;
    private final Trail trail;
    private final Texts texts;

    CasePages(Evaluations evaluations, Matters matters, Papers papers, Audit audit, Trail trail, Texts texts) {
        this.evaluations = evaluations;
        this.matters = matters;
        this.papers = papers;
        this.audit = audit;
        this.trail = trail;
        this.texts = texts;
    }

    /**
     * @param materials what the enterprise handed in, where this person sees it
     * @param conflicts keys of the texts
     * @param typed the reason as it was typed
     */
    record EvaluationPage(
            Site site,
            Actor actor,
            Matter matter,
            boolean sees,
            List<Files.Placed> materials,
            List<Files.Placed> signed,
            List<Slot> slots,
            List<Waste> wastes,
            List<String> conflicts,
            String typed,
            Problems problems,
            History history)
            implements Page {}

    @Serdeable
    record Said(@Nullable String declared, @Nullable String reason) {
        static final Said NOTHING = new Said(null, null);
    }

    @Needs(Permission.ORGANISATION_SEE)
    @Get
    Optional<EvaluationPage> show(Site site, Actor actor, String id) {
        return matters.own(site.tenant(), actor, id).map(matter -> page(site, actor, matter, "", none()));
    }

    /** With the declaration that is asked for each engagement anew. */
    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/acceptance")
    HttpResponse<?> take(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Nullable @Body Said form) {
        var found = matters.evaluated(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        if (form == null || form.declared() == null) {
            return again(site, actor, found.get(), "", "declared", "evaluation.wrong.declared");
        }
        var seen = found.get().evaluation();
        return moved(
                site,
                request,
                actor,
                found.get(),
                "evaluation.taken",
                null,
                () -> evaluations.take(site.tenant(), seen, actor.person()));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/refusal")
    HttpResponse<?> refuse(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Nullable @Body Said form) {
        var found = matters.evaluated(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        String reason = reason(form);
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return again(site, actor, found.get(), reason, "reason", "evaluation.wrong.reason");
        }
        return moved(
                site,
                request,
                actor,
                found.get(),
                "evaluation.refused",
                reason,
                () -> evaluations.refuse(site.tenant(), found.get().evaluation(), reason));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/withdrawal")
    HttpResponse<?> withdraw(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Nullable @Body Said form) {
        var found = matters.ordered(site.tenant(), actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        String reason = reason(form);
        if (reason.length() > LONGEST) {
            return again(site, actor, found.get(), reason, "reason", "evaluation.wrong.reason");
        }
        return moved(
                site,
                request,
                actor,
                found.get(),
                "evaluation.withdrawn",
                reason,
                () -> evaluations.withdraw(site.tenant(), found.get().evaluation(), reason.isEmpty() ? null : reason));
    }

    private HttpResponse<?> moved(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Matter matter,
            String action,
            @Nullable String reason,
            Supplier<Step> work) {
        var step = trail.telling(work, done -> {
            if (!(done instanceof Step.Done)) {
                return List.of();
            }
            var line = Matters.line(site, request, actor, matter, action);
            return List.of(reason == null || reason.isEmpty() ? line : line.noting("reason", reason));
        });
        return switch (step) {
            case Step.Done done ->
                HttpResponse.seeOther(
                        URI.create(site.links().to(done.evaluation().path())));
            case Step.Moved moved -> again(site, actor, matter, "", "state", "evaluation.wrong.moved");
            case Step.Kept kept -> again(site, actor, matter, "", "state", "evaluation.wrong.moved");
            case Step.There there -> again(site, actor, matter, "", "state", "evaluation.wrong.moved");
            case Step.Conflicted conflicted ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(page(
                                site,
                                actor,
                                matter,
                                "",
                                new Problems(conflicted.conflicts().stream()
                                        .map(each -> new Problem("declared", texts.in(site.language(), each.key())))
                                        .toList())));
        };
    }

    /** As it is by now: somebody else may have moved it on. */
    private HttpResponse<?> again(Site site, Actor actor, Matter matter, String typed, String field, String key) {
        var now = matters.own(site.tenant(), actor, matter.evaluation().publicId())
                .orElse(matter);
        var problems = new Problems(List.of(new Problem(field, texts.in(site.language(), key))));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, typed, problems));
    }

    EvaluationPage page(Site site, Actor actor, Matter matter, String typed, Problems problems) {
        var evaluation = matter.evaluation();
        boolean sees = MaterialDisclosure.shown(actor, evaluation);
        boolean own = actor.may(Permission.ORGANISATION_SEE, evaluation.agencyId());
        return new EvaluationPage(
                site,
                actor,
                matter,
                sees,
                sees ? papers.of(site.tenant(), evaluation, Papers.MATERIALS) : List.of(),
                own || evaluation.filed() ? papers.of(site.tenant(), evaluation, Papers.SIGNED) : List.of(),
                Papers.slots(matter.rulebook()),
                evaluations.wastes(evaluation),
                evaluation.open() && matter.evaluates()
                        ? evaluations.conflicts(site.tenant(), evaluation).stream()
                                .map(Conflict::key)
                                .toList()
                        : List.of(),
                typed,
                problems,
                audit.of(site.tenant().id(), "evaluation", evaluation.publicId(), null));
    }

    static Problems none() {
        return new Problems(List.of());
    }

    private static String reason(@Nullable Said form) {
        return Asking.text(Optional.ofNullable(form).orElse(Said.NOTHING).reason());
    }
}
