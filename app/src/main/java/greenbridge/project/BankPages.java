package greenbridge.project;

import greenbridge.consent.Consent;
import greenbridge.consent.Consents;
import greenbridge.consent.Part;
import greenbridge.file.FileAnswer;
import greenbridge.file.Opened;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.project.Openings.Opening;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was opened to one's bank. Each look is written down before anything is shown; who was opened nothing finds nothing. */
@Needs(Permission.BANK_WORK)
@Controller("/{tenant}/workbench/dossiers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BankPages {
    private final Openings openings;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Consents consents;
    private final Trail trail;

    BankPages(Openings openings, Dossiers dossiers, Papers papers, Consents consents, Trail trail) {
        this.openings = openings;
        this.dossiers = dossiers;
        this.papers = papers;
        this.consents = consents;
        this.trail = trail;
    }

    record BankDossiersPage(Site site, Actor actor, List<Opening> openings) implements Page {}

    /**
     * @param dossier without anything of the parts that were not opened
     * @param parts that were, by their names
     */
    record BankDossierPage(Site site, Actor actor, Dossier dossier, Set<String> parts, List<Consent> consents)
            implements Page {}

    @Get
    BankDossiersPage all(Site site, Actor actor) {
        return new BankDossiersPage(site, actor, openings.all(site.tenant(), actor));
    }

    @Get("/{id}")
    HttpResponse<?> one(Site site, HttpRequest<?> request, Actor actor, String id) {
        var found = openings.of(site.tenant(), actor, id);
        if (found.isEmpty()) {
            trail.refused(line(site, request, actor, id));
            return HttpResponse.notFound();
        }
        var opening = found.get();
        opening.consents().forEach(consent -> consents.looked(consent, actor, consent.opened(), null));
        var dossier = dossiers.of(site.tenant(), opening.project()).only(opening.parts());
        var names = opening.parts().stream().map(Part::name).collect(Collectors.toSet());
        return HttpResponse.ok(new BankDossierPage(site, actor, dossier, names, opening.consents()));
    }

    @Get("/{project}/papers/{id}")
    @Produces(MediaType.ALL)
    HttpResponse<?> paper(Site site, HttpRequest<?> request, Actor actor, String project, String id)
            throws IOException {
        var found = openings.of(site.tenant(), actor, project)
                .filter(opening -> opening.parts().contains(Part.PAPERS));
        if (found.isEmpty()) {
            trail.refused(line(site, request, actor, project));
            return HttpResponse.notFound();
        }
        var opening = found.get();
        var home = dossiers.home(site.tenant(), opening.project());
        return switch (papers.taken(home, opening.project(), id)) {
            case Opened.Open open -> {
                opening.consents().stream()
                        .filter(consent -> consent.opened().contains(Part.PAPERS))
                        .findFirst()
                        .ifPresent(consent -> consents.looked(
                                consent, actor, Set.of(Part.PAPERS), open.file().name()));
                yield FileAnswer.of(request, open);
            }
            case Opened.Absent absent -> HttpResponse.notFound();
            case Opened.NotTheirs theirs -> HttpResponse.notFound();
        };
    }

    private static greenbridge.audit.Line line(Site site, HttpRequest<?> request, Actor actor, String project) {
        return Trail.line(site, request, actor, "dossier.opened", "project", project);
    }
}
