package greenbridge.membership;

import greenbridge.file.Handed;
import greenbridge.file.Slot;
import greenbridge.form.Problems;
import greenbridge.limit.Limited;
import greenbridge.limit.Rate;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
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

/** What somebody handed in, for those who did: where it stands, its documents, and who saw them. */
@Needs(Permission.WORKBENCH)
@Controller("/{tenant}/workbench/statements/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StatementPages {
    private final Verifications verifications;
    private final Documents documents;
    private final Statements statements;
    private final Units units;
    private final Trail trail;

    StatementPages(Verifications verifications, Documents documents, Statements statements, Units units, Trail trail) {
        this.verifications = verifications;
        this.documents = documents;
        this.statements = statements;
        this.units = units;
        this.trail = trail;
    }

    record StatementDocumentsPage(
            Site site,
            Actor actor,
            Verification asked,
            Unit unit,
            List<Documents.Shown> documents,
            List<Slot> slots,
            Problems problems)
            implements Page {}

    @Get
    Optional<StatementDocumentsPage> show(Site site, Actor actor, String id) {
        return theirs(site, actor, id).map(asked -> page(site, actor, asked, Problems.NONE));
    }

    @Limited(Rate.UPLOAD)
    @Post("/documents")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> add(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            var found = theirs(site, actor, id);
            if (found.isEmpty()) {
                return HttpResponse.notFound();
            }
            var asked = found.get();
            if (!asked.open()) {
                return again(site, actor, asked, "documents", "membership.documents.late");
            }
            if (documents.of(asked, site.tenant()).size() >= Documents.MOST) {
                return again(site, actor, asked, "documents", "membership.documents.many");
            }
            var received = documents.receive(site, request, actor, handed);
            if (received.files().isEmpty() && received.problems().none()) {
                return again(site, actor, asked, "licence", "file.fault.empty");
            }
            var unit = unit(site, asked);
            boolean attached = trail.telling(
                    () -> documents.attach(site.tenant(), actor, asked, received),
                    done -> done ? received.lines(site, request, actor, unit) : List.of());
            if (!attached) {
                return again(site, actor, asked, "documents", "membership.documents.late");
            }
            return received.problems().none() ? back(site, asked) : again(site, actor, asked, received.problems());
        }
    }

    @Post("/documents/{file}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String file) {
        var found = theirs(site, actor, id);
        var placed = found.flatMap(asked -> documents.of(asked, site.tenant()).stream()
                .filter(each -> each.file().publicId().equals(file))
                .findFirst());
        if (found.isEmpty() || placed.isEmpty()) {
            return HttpResponse.notFound();
        }
        var asked = found.get();
        boolean removed = trail.telling(
                () -> documents.remove(site.tenant(), asked, file),
                done -> done
                        ? List.of(Documents.line(
                                site,
                                request,
                                actor,
                                unit(site, asked),
                                "organisation.undocumented",
                                placed.get().file()))
                        : List.of());
        return removed ? back(site, asked) : again(site, actor, asked, "documents", "membership.documents.late");
    }

    private Optional<Verification> theirs(Site site, Actor actor, String id) {
        return verifications.find(site.tenant(), id).filter(asked -> Documents.theirs(actor, asked));
    }

    private Unit unit(Site site, Verification asked) {
        return units.byId(site.tenant(), asked.organisationId()).orElseThrow();
    }

    private StatementDocumentsPage page(Site site, Actor actor, Verification asked, Problems problems) {
        return new StatementDocumentsPage(
                site,
                actor,
                asked,
                unit(site, asked),
                documents.shown(asked, site.tenant()),
                Documents.slots(),
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Verification asked, String field, String key) {
        return again(site, actor, asked, Problems.one(field, statements.said(site, key)));
    }

    /** As it is by now: it may be decided since. */
    private HttpResponse<?> again(Site site, Actor actor, Verification asked, Problems problems) {
        var now = verifications.find(site.tenant(), asked.publicId()).orElse(asked);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, problems));
    }

    private static HttpResponse<?> back(Site site, Verification asked) {
        return HttpResponse.seeOther(URI.create(site.links().to(asked.statementPath())));
    }
}
