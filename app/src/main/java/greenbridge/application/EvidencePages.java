package greenbridge.application;

import greenbridge.audit.Line;
import greenbridge.file.Files;
import greenbridge.file.Handed;
import greenbridge.file.Kept;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.pack.Evidence;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.rule.Rule;
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
import java.util.Optional;

/** The documents of an application, each in its place, with the rules that it proves. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/applications/{id}/evidence")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EvidencePages {
    private final Matters matters;
    private final Enclosures enclosures;
    private final Trail trail;
    private final Texts texts;

    EvidencePages(Matters matters, Enclosures enclosures, Trail trail, Texts texts) {
        this.matters = matters;
        this.enclosures = enclosures;
        this.trail = trail;
        this.texts = texts;
    }

    /** @param rules that what lies here proves */
    record Place(Evidence evidence, Slot slot, List<Rule> rules, List<Stored> files) {
        public boolean full() {
            return files.size() >= Enclosures.MOST;
        }
    }

    record ApplicationEvidencePage(Site site, Actor actor, Matter matter, List<Place> places, Problems problems)
            implements Page {}

    @Get
    Optional<ApplicationEvidencePage> show(Site site, Actor actor, String id) {
        return writable(site, actor, id).map(matter -> page(site, actor, matter, Problems.NONE));
    }

    @Limited(Rate.UPLOAD)
    @Post("/{slot}")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> add(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String slot,
            @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            var found = writable(site, actor, id);
            var place = found.flatMap(matter -> places(site, matter).stream()
                    .filter(each -> each.evidence().key().equals(slot))
                    .findFirst());
            if (found.isEmpty() || place.isEmpty()) {
                return HttpResponse.notFound();
            }
            var matter = found.get();
            if (place.get().full()) {
                return again(site, actor, matter, slot, "application.evidence.full", Enclosures.MOST);
            }
            var kept =
                    enclosures.receive(site, request, actor, handed, place.get().slot());
            if (kept.isEmpty()) {
                return again(site, actor, matter, slot, "file.fault.empty");
            }
            return switch (kept.get()) {
                case Kept.Done done -> attached(site, request, actor, matter, slot, done.file());
                case Kept.Declined declined -> again(site, actor, matter, slot, declined.key(), declined.figure());
            };
        }
    }

    @Post("/{file}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String file) {
        var found = writable(site, actor, id);
        var placed = found.flatMap(matter -> enclosures.of(site.tenant(), matter.application(), 0).stream()
                .map(Files.Placed::file)
                .filter(each -> each.publicId().equals(file))
                .findFirst());
        if (found.isEmpty() || placed.isEmpty()) {
            return HttpResponse.notFound();
        }
        var matter = found.get();
        trail.telling(
                () -> enclosures.remove(site.tenant(), matter.application(), file),
                done -> done
                        ? List.of(line(site, request, actor, matter, "application.undocumented", placed.get()))
                        : List.of());
        return back(site, matter);
    }

    private HttpResponse<?> attached(
            Site site, HttpRequest<?> request, Actor actor, Matter matter, String slot, Stored file) {
        boolean done = trail.telling(
                () -> enclosures.attach(site.tenant(), actor, matter.application(), slot, file),
                attached -> attached
                        ? List.of(line(site, request, actor, matter, "application.documented", file))
                        : List.of());
        return done
                ? back(site, matter)
                : HttpResponse.seeOther(URI.create(site.links().to(matter.path())));
    }

    private static Line line(
            Site site, HttpRequest<?> request, Actor actor, Matter matter, String action, Stored file) {
        return Trail.line(
                        site,
                        request,
                        actor,
                        action,
                        "application",
                        matter.application().publicId())
                .noting("document", file.name())
                .noting("hash", file.hash());
    }

    private Optional<Matter> writable(Site site, Actor actor, String id) {
        return matters.own(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .filter(matter -> matter.application().state().writable());
    }

    private List<Place> places(Site site, Matter matter) {
        var placed = enclosures.of(site.tenant(), matter.application(), 0);
        return matter.pack().evidence().stream()
                .map(evidence -> new Place(
                        evidence,
                        Enclosures.slot(evidence.key()),
                        matter.pack().rules().stream()
                                .filter(rule -> rule.evidence().contains(evidence.key()))
                                .toList(),
                        placed.stream()
                                .filter(each -> each.slot().equals(evidence.key()))
                                .map(Files.Placed::file)
                                .toList()))
                .toList();
    }

    private ApplicationEvidencePage page(Site site, Actor actor, Matter matter, Problems problems) {
        return new ApplicationEvidencePage(site, actor, matter, places(site, matter), problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Matter matter, String slot, String key, Object... details) {
        var problems = Problems.one(slot, texts.in(site.language(), key, details));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, matter, problems));
    }

    private static HttpResponse<?> back(Site site, Matter matter) {
        return HttpResponse.seeOther(URI.create(site.links().to(matter.path() + "/evidence")));
    }
}
