package greenbridge.project;

import greenbridge.audit.Line;
import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Kept;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The papers of one's dossier: handed in, looked at again, taken back. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/projects/{id}/papers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PaperPages {
    private final DossierPages pages;
    private final Projects projects;
    private final Papers papers;
    private final Files files;
    private final Trail trail;
    private final Texts texts;

    PaperPages(DossierPages pages, Projects projects, Papers papers, Files files, Trail trail, Texts texts) {
        this.pages = pages;
        this.projects = projects;
        this.papers = papers;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
    }

    @Limited(Rate.UPLOAD)
    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> add(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            return own(site, actor, id)
                    .<HttpResponse<?>>map(project -> add(site, request, actor, project, handed))
                    .orElseGet(HttpResponse::notFound);
        }
    }

    private HttpResponse<?> add(Site site, HttpRequest<?> request, Actor actor, Project project, Handed handed) {
        String first = PaperKind.FEASIBILITY.field();
        if (papers.of(site.tenant(), project).size() >= Papers.MOST) {
            return again(site, actor, project, Problems.one(first, texts.in(site.language(), "project.wrong.many")));
        }
        var received = new LinkedHashMap<Slot, Stored>();
        var wrong = new ArrayList<Problems.Problem>();
        for (Slot slot : PaperKind.slots()) {
            handed.take(slot.name()).ifPresent(file -> {
                switch (files.keep(site, request, actor, file, slot)) {
                    case Kept.Done done -> received.put(slot, done.file());
                    case Kept.Declined declined ->
                        wrong.add(new Problems.Problem(
                                slot.name(), texts.in(site.language(), declined.key(), declined.figure())));
                }
            });
        }
        if (received.isEmpty() && wrong.isEmpty()) {
            return again(site, actor, project, Problems.one(first, texts.in(site.language(), "file.fault.empty")));
        }
        trail.telling(
                () -> {
                    papers.attach(site.tenant(), actor, project, received);
                    return received;
                },
                done -> done.values().stream()
                        .map(file -> line(site, request, actor, project, "dossier.documented", file))
                        .toList());
        return wrong.isEmpty() ? DossierPages.back(site, project) : again(site, actor, project, new Problems(wrong));
    }

    @Post("/{file}/check")
    @Consumes(MediaType.ALL)
    HttpResponse<?> check(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String file) {
        return with(
                site,
                request,
                actor,
                id,
                file,
                "dossier.paper-checked",
                (project, paper) -> papers.check(site.tenant(), actor, project, paper));
    }

    /** From that moment on no bank has it either. */
    @Post("/{file}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String file) {
        return with(
                site,
                request,
                actor,
                id,
                file,
                "dossier.undocumented",
                (project, paper) -> papers.remove(site.tenant(), project, paper));
    }

    private HttpResponse<?> with(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            String id,
            String file,
            String action,
            BiPredicate<Project, Paper> step) {
        var found = own(site, actor, id);
        var paper = found.flatMap(project -> papers.find(site.tenant(), project, file));
        if (found.isEmpty() || paper.isEmpty()) {
            return HttpResponse.notFound();
        }
        var project = found.get();
        boolean done = trail.telling(
                () -> step.test(project, paper.get()),
                first -> first
                        ? List.of(line(
                                site,
                                request,
                                actor,
                                project,
                                action,
                                paper.get().file()))
                        : List.of());
        return done ? DossierPages.back(site, project) : HttpResponse.notFound();
    }

    private Optional<Project> own(Site site, Actor actor, String id) {
        return projects.own(site.tenant(), id, actor, Permission.ORGANISATION_EDIT);
    }

    private static Line line(
            Site site, HttpRequest<?> request, Actor actor, Project project, String action, Stored file) {
        return DossierPages.line(site, request, actor, project, action)
                .noting("document", file.name())
                .noting("hash", file.hash());
    }

    private HttpResponse<?> again(Site site, Actor actor, Project project, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(pages.page(site, actor, project, problems));
    }
}
