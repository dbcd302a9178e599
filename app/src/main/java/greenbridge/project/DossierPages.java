package greenbridge.project;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.effect.Carrier;
import greenbridge.file.Slot;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.product.Collateral;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One's projects and the dossier of each. */
@Controller("/{tenant}/workbench/projects")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DossierPages {
    private final Projects projects;
    private final Dossiers dossiers;
    private final Audit audit;
    private final Trail trail;
    private final Texts texts;

    DossierPages(Projects projects, Dossiers dossiers, Audit audit, Trail trail, Texts texts) {
        this.projects = projects;
        this.dossiers = dossiers;
        this.audit = audit;
        this.trail = trail;
        this.texts = texts;
    }

    record OwnProjectsPage(Site site, Actor actor, List<Dossier> dossiers) implements Page {}

    /** @param edits whether this person may change it, or only look */
    record ProjectDossierPage(
            Site site,
            Actor actor,
            Dossier dossier,
            boolean edits,
            Typed typed,
            Problems problems,
            List<Carrier> carriers,
            List<Collateral> collaterals,
            Map<String, List<String>> answers,
            List<Slot> slots,
            List<PaperKind> kinds,
            History history)
            implements Page {}

    @Needs(Permission.WORKBENCH)
    @Get
    OwnProjectsPage all(Site site, Actor actor) {
        return new OwnProjectsPage(site, actor, dossiers.all(site.tenant(), projects.own(site.tenant(), actor)));
    }

    @Needs(Permission.ORGANISATION_SEE)
    @Get("/{id}")
    Optional<ProjectDossierPage> one(Site site, Actor actor, String id) {
        return projects.own(site.tenant(), id, actor).map(project -> page(site, actor, project, Problems.NONE));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/{id}")
    HttpResponse<?> keep(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = projects.own(site.tenant(), id, actor, Permission.ORGANISATION_EDIT);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var project = found.get();
        var form = new Form(new Typed(body), texts, site.language());
        var data = DossierForm.read(form);
        int seen = Objects.requireNonNullElse(form.whole("revision", 0, Integer.MAX_VALUE), 0);
        if (!form.problems().none()) {
            return again(site, actor, project, form.typed(), form.problems());
        }
        var before = dossiers.stored(site.tenant(), project).map(StoredDossier::data);
        boolean first = trail.telling(
                () -> dossiers.keep(
                        site.tenant(), project, seen, data, actor.person().id()),
                done -> done
                        ? List.of(line(site, request, actor, project, "dossier.changed")
                                .noting("answers", changes(before.orElse(Map.of()), data)))
                        : List.of());
        return first ? back(site, project) : moved(site, actor, project, form.typed());
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post("/{id}/check")
    @Consumes(MediaType.ALL)
    HttpResponse<?> check(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id) {
        var found = projects.own(site.tenant(), id, actor, Permission.ORGANISATION_EDIT);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var project = found.get();
        var dossier = dossiers.of(site.tenant(), project);
        boolean done = trail.telling(
                () -> dossiers.check(site.tenant(), project, dossier.revision()),
                first -> first ? List.of(line(site, request, actor, project, "dossier.checked")) : List.of());
        return done ? back(site, project) : moved(site, actor, project, DossierForm.filled(dossier.facts()));
    }

    /** As it stands now, with these problems. */
    ProjectDossierPage page(Site site, Actor actor, Project project, Problems problems) {
        var dossier = dossiers.of(site.tenant(), project);
        return page(site, actor, dossier, DossierForm.filled(dossier.facts()), problems);
    }

    private ProjectDossierPage page(Site site, Actor actor, Dossier dossier, Typed typed, Problems problems) {
        var project = dossier.project();
        return new ProjectDossierPage(
                site,
                actor,
                dossier,
                actor.may(Permission.ORGANISATION_EDIT, project.organisationId()),
                typed,
                problems,
                List.of(Carrier.values()),
                List.of(Collateral.values()),
                DossierForm.ANSWERS,
                PaperKind.slots(),
                List.of(PaperKind.values()),
                audit.of(site.tenant().id(), "project", project.publicId(), null));
    }

    private HttpResponse<?> moved(Site site, Actor actor, Project project, Typed typed) {
        var problem = Problems.one("revision", texts.in(site.language(), "project.wrong.moved"));
        return again(site, actor, project, typed, problem);
    }

    private HttpResponse<?> again(Site site, Actor actor, Project project, Typed typed, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, dossiers.of(site.tenant(), project), typed, problems));
    }

    private static long changes(Map<String, String> before, Map<String, String> after) {
        return java.util.stream.Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .count();
    }

    static greenbridge.audit.Line line(Site site, HttpRequest<?> request, Actor actor, Project project, String action) {
        return Trail.line(site, request, actor, action, "project", project.publicId());
    }

    static HttpResponse<?> back(Site site, Project project) {
        return HttpResponse.seeOther(URI.create(site.links().to(project.deskPath())));
    }
}
