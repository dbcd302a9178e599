package greenbridge.project;

import greenbridge.consent.Bank;
import greenbridge.consent.Consent;
import greenbridge.consent.Consents;
import greenbridge.consent.Look;
import greenbridge.consent.Part;
import greenbridge.form.Form;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** To which banks one's dossier is open, who looked, and how it is closed again. */
@Controller("/{tenant}/workbench/projects/{id}/consents")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentPages {
    private static final int LONGEST = 500;

    private final Projects projects;
    private final Consents consents;
    private final Trail trail;
    private final Texts texts;

    ConsentPages(Projects projects, Consents consents, Trail trail, Texts texts) {
        this.projects = projects;
        this.consents = consents;
        this.trail = trail;
        this.texts = texts;
    }

    record Row(Consent consent, List<Look> looks) {}

    /** @param last the longest that a dossier can be opened for from today */
    record ProjectConsentsPage(
            Site site,
            Actor actor,
            Project project,
            boolean edits,
            List<Row> rows,
            List<Bank> banks,
            List<Part> parts,
            LocalDate last,
            Typed typed,
            Problems problems)
            implements Page {}

    @Needs(Permission.ORGANISATION_SEE)
    @Get
    Optional<ProjectConsentsPage> all(Site site, Actor actor, String id) {
        return projects.own(site.tenant(), id, actor)
                .map(project -> page(site, actor, project, Typed.EMPTY, Problems.NONE));
    }

    @Needs(Permission.ORGANISATION_BIND)
    @Post
    HttpResponse<?> open(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Map<String, String> body) {
        var found = own(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var project = found.get();
        var form = new Form(new Typed(body), texts, site.language());
        var opening = read(site, project, form);
        if (opening.isEmpty()) {
            return again(site, actor, project, form.typed(), form.problems());
        }
        var opened = trail.telling(
                () -> consents.open(site.tenant(), opening.get(), actor.person().id()),
                done -> done.stream()
                        .map(consent -> DossierPages.line(site, request, actor, project, "consent.given")
                                .noting("consentBank", consent.bankName())
                                .noting("scope", consent.parts())
                                .noting("until", consent.untilOn()))
                        .toList());
        if (opened.isEmpty()) {
            form.wrong("bank", "consent.wrong.open");
            return again(site, actor, project, form.typed(), form.problems());
        }
        return back(site, project);
    }

    @Needs(Permission.ORGANISATION_BIND)
    @Post("/{consent}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @PathVariable String consent) {
        var found = own(site, actor, id);
        var seen = found.flatMap(project -> consents.find(site.tenant(), project.publicId(), consent)
                .filter(each -> each.organisationId() == project.organisationId()));
        if (found.isEmpty() || seen.isEmpty()) {
            return HttpResponse.notFound();
        }
        var project = found.get();
        boolean first = trail.telling(
                () -> consents.withdraw(
                        site.tenant(),
                        seen.get(),
                        project.title(),
                        actor.person().id()),
                done -> done
                        ? List.of(DossierPages.line(site, request, actor, project, "consent.withdrawn")
                                .noting("consentBank", seen.get().bankName()))
                        : List.of());
        return first
                ? back(site, project)
                : again(
                        site,
                        actor,
                        project,
                        Typed.EMPTY,
                        Problems.one("consents", texts.in(site.language(), "consent.wrong.over")));
    }

    private Optional<Consents.Opening> read(Site site, Project project, Form form) {
        var bank = consents.banks(site.tenant()).stream()
                .filter(each -> each.publicId().equals(form.typed().of("bank")))
                .findFirst();
        if (bank.isEmpty()) {
            form.wrong("bank", "consent.wrong.bank");
        }
        String purpose = form.needed("purpose", LONGEST);
        var parts = Part.closed().stream()
                .filter(part -> form.typed().has(part.field()))
                .collect(Collectors.toSet());
        if (parts.isEmpty()) {
            form.wrong("parts", "consent.wrong.parts");
        }
        var until = form.day("until", site.today(), last(site));
        if (until == null && form.typed().of("until").isEmpty()) {
            form.wrong("until", "form.wrong.needed");
        }
        return form.problems().none() && bank.isPresent()
                ? Optional.of(new Consents.Opening(
                        project.publicId(),
                        project.title(),
                        project.organisationId(),
                        bank.get(),
                        purpose,
                        parts,
                        Objects.requireNonNull(until)))
                : Optional.empty();
    }

    private Optional<Project> own(Site site, Actor actor, String id) {
        return projects.own(site.tenant(), id, actor, Permission.ORGANISATION_BIND);
    }

    private static LocalDate last(Site site) {
        return site.today().plusMonths(Consents.MONTHS);
    }

    private ProjectConsentsPage page(Site site, Actor actor, Project project, Typed typed, Problems problems) {
        var given = consents.ofProject(site.tenant(), project.publicId(), project.organisationId());
        var looks = consents.looks(site.tenant(), given).stream().collect(Collectors.groupingBy(Look::consentId));
        return new ProjectConsentsPage(
                site,
                actor,
                project,
                actor.may(Permission.ORGANISATION_BIND, project.organisationId()),
                given.stream()
                        .map(each -> new Row(each, looks.getOrDefault(each.id(), List.of())))
                        .toList(),
                consents.banks(site.tenant()),
                Part.closed(),
                last(site),
                typed,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Project project, Typed typed, Problems problems) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, project, typed, problems));
    }

    private static HttpResponse<?> back(Site site, Project project) {
        return HttpResponse.seeOther(URI.create(site.links().to(project.deskPath() + "/consents")));
    }
}
