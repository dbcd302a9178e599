package greenbridge.membership;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.file.Files;
import greenbridge.form.Problems;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import greenbridge.vocabulary.Term;
import greenbridge.vocabulary.Vocabulary;
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
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What officials verify, each only in the area of the own grant. */
@Needs(Permission.ORGANISATION_VERIFY)
@Controller("/{tenant}/workbench/verifications")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class VerificationPages {
    private static final int LONGEST = 1000;

    private final Verifications verifications;
    private final Decisions decisions;
    private final Checks checks;
    private final Units units;
    private final Members members;
    private final Mandates mandates;
    private final People people;
    private final Audit audit;
    private final Areas areas;
    private final Vocabulary vocabulary;
    private final Statements statements;
    private final Documents documents;

    VerificationPages(
            Verifications verifications,
            Decisions decisions,
            Checks checks,
            Units units,
            Members members,
            Mandates mandates,
            People people,
            Audit audit,
            Areas areas,
            Vocabulary vocabulary,
            Statements statements,
            Documents documents) {
        this.verifications = verifications;
        this.decisions = decisions;
        this.checks = checks;
        this.units = units;
        this.members = members;
        this.mandates = mandates;
        this.people = people;
        this.audit = audit;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.statements = statements;
        this.documents = documents;
    }

    record Line(Verification verification, Optional<Area> area) {}

    record VerificationsPage(Site site, Actor actor, boolean open, List<Line> lines) implements Page {}

    record VerificationPage(
            Site site,
            Actor actor,
            Verification asked,
            Unit unit,
            Person asker,
            Optional<Area> area,
            Optional<Term> industry,
            Checks.Checked checked,
            List<Files.Placed> documents,
            List<Member> members,
            List<Mandates.Shown> helpers,
            History history,
            String older,
            Decided form,
            Problems problems)
            implements Page {}

    @Serdeable
    record Decided(@Nullable String decision, @Nullable String reason) {}

    @Get
    VerificationsPage all(Site site, Actor actor, @QueryValue(defaultValue = "open") String state) {
        boolean open = !state.equals("decided");
        var lines = verifications.all(site.tenant(), open).stream()
                .filter(each -> actor.reaches(Permission.ORGANISATION_VERIFY, each.area()))
                .map(each -> new Line(each, Optional.ofNullable(each.area()).flatMap(areas::byCode)))
                .toList();
        return new VerificationsPage(site, actor, open, lines);
    }

    @Get("/{id}")
    Optional<VerificationPage> one(Site site, Actor actor, String id, @Nullable @QueryValue Long before) {
        return reached(site, actor, id)
                .map(asked -> page(site, actor, asked, new Decided(null, null), Problems.NONE, before));
    }

    @Post("/{id}/decision")
    HttpResponse<?> decide(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Decided form) {
        var found = reached(site, actor, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        var asked = found.get();
        var decision = Arrays.stream(Decision.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(form.decision()))
                .findFirst();
        String reason = StatementForm.text(form.reason());
        if (decision.isEmpty()) {
            return again(site, actor, asked, form, "decision", "membership.wrong.decision");
        }
        if (reason.length() > LONGEST || (reason.isEmpty() && decision.get() != Decision.ACCEPTED)) {
            return again(site, actor, asked, form, "reason", "membership.wrong.why");
        }
        if (asked.personId() == actor.person().id()) {
            return again(site, actor, asked, form, "decision", "membership.wrong.own");
        }
        var deciding = decisions.decide(site, request, actor, asked, decision.get(), reason.isEmpty() ? null : reason);
        return switch (deciding) {
            case Deciding.Done done ->
                HttpResponse.seeOther(URI.create(site.links().to(asked.path())));
            case Deciding.TooLate late ->
                again(site, actor, reached(site, actor, id).orElse(asked), form, "decided", "membership.wrong.late");
            case Deciding.Impossible impossible -> again(site, actor, asked, form, "decision", impossible.key());
        };
    }

    private Optional<Verification> reached(Site site, Actor actor, String id) {
        return verifications
                .find(site.tenant(), id)
                .filter(asked -> actor.reaches(Permission.ORGANISATION_VERIFY, asked.area()));
    }

    private VerificationPage page(
            Site site, Actor actor, Verification asked, Decided form, Problems problems, @Nullable Long before) {
        var unit = units.byId(site.tenant(), asked.organisationId()).orElseThrow();
        var asker = people.byId(asked.personId()).orElseThrow();
        var known = members.of(site.tenant(), unit);
        boolean owned = known.stream().anyMatch(member -> member.grant().role() == Role.ORGANISATION_OWNER);
        var history = audit.of(site.tenant().id(), "organisation", unit.publicId(), before);
        return new VerificationPage(
                site,
                actor,
                asked,
                unit,
                asker,
                Optional.ofNullable(asked.area()).flatMap(areas::byCode),
                Optional.ofNullable(asked.stated().industry()).flatMap(vocabulary::industry),
                checks.of(site, asked, unit, asker, owned),
                documents.of(asked, site.tenant()),
                known,
                mandates.of(site.tenant(), unit),
                history,
                site.links().to(asked.path() + "?before=" + history.before()),
                form,
                problems);
    }

    private HttpResponse<?> again(Site site, Actor actor, Verification asked, Decided form, String field, String key) {
        var problems = Problems.one(field, statements.said(site, key));
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(site, actor, asked, form, problems, null));
    }
}
