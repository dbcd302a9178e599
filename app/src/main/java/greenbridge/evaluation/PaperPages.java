package greenbridge.evaluation;

import greenbridge.audit.Line;
import greenbridge.file.Handed;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.form.Problems.Problem;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.permission.Needs;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The papers of an evaluation: those of the enterprise, and the signed report. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/evaluations/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PaperPages {
    private final CasePages cases;
    private final Matters matters;
    private final Papers papers;
    private final Trail trail;
    private final Texts texts;

    PaperPages(CasePages cases, Matters matters, Papers papers, Trail trail, Texts texts) {
        this.cases = cases;
        this.matters = matters;
        this.papers = papers;
        this.trail = trail;
        this.texts = texts;
    }

    @Limited(Rate.UPLOAD)
    @Post("/materials")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> add(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            return matters.ordered(site.tenant(), actor, id)
                    .<HttpResponse<?>>map(matter -> add(
                            site, request, actor, matter, handed, Papers.MATERIALS, Papers.slots(matter.rulebook())))
                    .orElseGet(HttpResponse::notFound);
        }
    }

    @Limited(Rate.UPLOAD)
    @Post("/signed")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> sign(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            return matters.evaluated(site.tenant(), actor, id)
                    .<HttpResponse<?>>map(
                            matter -> add(site, request, actor, matter, handed, Papers.SIGNED, List.of(Papers.REPORT)))
                    .orElseGet(HttpResponse::notFound);
        }
    }

    @Post("/materials/{file}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String file) {
        return remove(site, request, actor, matters.ordered(site.tenant(), actor, id), Papers.MATERIALS, file);
    }

    @Post("/signed/{file}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unsign(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String file) {
        return remove(site, request, actor, matters.evaluated(site.tenant(), actor, id), Papers.SIGNED, file);
    }

    private HttpResponse<?> add(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Matter matter,
            Handed handed,
            String kind,
            List<Slot> slots) {
        String first = slots.getFirst().name();
        if (papers.of(site.tenant(), matter.evaluation(), kind).size() >= Papers.MOST) {
            return again(site, actor, matter, first, "evaluation.wrong.many");
        }
        var received = papers.receive(site, request, actor, handed, slots);
        if (received.files().isEmpty() && received.faults().isEmpty()) {
            return again(site, actor, matter, first, "file.fault.empty");
        }
        boolean attached = trail.telling(
                () -> papers.attach(site.tenant(), actor, matter.evaluation(), kind, received.files()),
                done -> done
                        ? received.files().values().stream()
                                .map(file -> line(site, request, actor, matter, "evaluation.documented", file))
                                .toList()
                        : List.of());
        if (!attached) {
            return again(site, actor, matter, first, "evaluation.wrong.moved");
        }
        if (received.faults().isEmpty()) {
            return back(site, matter);
        }
        var problems = new ArrayList<Problem>();
        received.faults()
                .forEach((field, fault) ->
                        problems.add(new Problem(field, texts.in(site.language(), fault.key(), fault.figure()))));
        return again(site, actor, matter, new Problems(List.copyOf(problems)));
    }

    private HttpResponse<?> remove(
            Site site, HttpRequest<?> request, Actor actor, Optional<Matter> found, String kind, String file) {
        var placed = found.flatMap(matter -> papers.of(site.tenant(), matter.evaluation(), kind).stream()
                .filter(each -> each.file().publicId().equals(file))
                .findFirst());
        if (found.isEmpty() || placed.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        boolean removed = trail.telling(
                () -> papers.remove(site.tenant(), matter.evaluation(), kind, file),
                done -> done
                        ? List.of(line(
                                site,
                                request,
                                actor,
                                matter,
                                "evaluation.undocumented",
                                placed.get().file()))
                        : List.of());
        return removed ? back(site, matter) : again(site, actor, matter, "state", "evaluation.wrong.moved");
    }

    private static Line line(
            Site site, HttpRequest<?> request, Actor actor, Matter matter, String action, Stored file) {
        return Matters.line(site, request, actor, matter, action)
                .noting("document", file.name())
                .noting("hash", file.hash());
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter, String field, String key) {
        return again(site, actor, matter, new Problems(List.of(new Problem(field, texts.in(site.language(), key)))));
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter, Problems problems) {
        var now = matters.own(site.tenant(), actor, matter.evaluation().publicId())
                .orElse(matter);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(cases.page(site, actor, now, "", problems));
    }

    private static HttpResponse<?> back(Site site, Matter matter) {
        return HttpResponse.seeOther(
                URI.create(site.links().to(matter.evaluation().path())));
    }
}
