package greenbridge.membership;

import static greenbridge.membership.StatementForm.orNull;
import static greenbridge.membership.StatementForm.text;

import greenbridge.audit.Line;
import greenbridge.form.Problems;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself. */
@Needs(Permission.ORGANISATION_EDIT)
@Controller("/{tenant}/workbench/organisations/{id}/facts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class FactsPages {
    private static final int LONGEST = 2000;
    private static final int LONGEST_WEB = 200;

    private final Seats seats;
    private final Units units;
    private final Statements statements;
    private final Trail trail;

    FactsPages(Seats seats, Units units, Statements statements, Trail trail) {
        this.seats = seats;
        this.units = units;
        this.statements = statements;
        this.trail = trail;
    }

    record FactsPage(Site site, Actor actor, Seat seat, Typed form, Problems problems) implements Page {
        @Override
        public String view() {
            return "organisation-facts";
        }
    }

    @Serdeable
    record Typed(
            @Nullable String summary,
            @Nullable String summaryEn,
            @Nullable String web,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String contactEmail) {
        static Typed of(Unit unit) {
            var facts = Units.Facts.of(unit);
            return new Typed(
                    facts.summary(),
                    facts.summaryEn(),
                    facts.web(),
                    facts.contactName(),
                    facts.contactPhone(),
                    facts.contactEmail());
        }
    }

    @Get
    Optional<FactsPage> show(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .map(seat -> new FactsPage(site, actor, seat, Typed.of(seat.unit()), Problems.NONE));
    }

    @Post
    HttpResponse<?> keep(Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body Typed form) {
        var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
        if (seat.isEmpty()) {
            return HttpResponse.notFound();
        }
        var problems = problems(site, form);
        if (!problems.none()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new FactsPage(site, actor, seat.get(), form, problems));
        }
        var unit = seat.get().unit();
        var before = Units.Facts.of(unit);
        var after = new Units.Facts(
                orNull(form.summary()),
                orNull(form.summaryEn()),
                orNull(form.web()),
                orNull(form.contactName()),
                orNull(form.contactPhone()),
                orNull(form.contactEmail()));
        trail.telling(
                () -> {
                    units.correct(unit, after);
                    return unit;
                },
                done -> before.equals(after) ? List.of() : List.of(line(site, request, actor, unit, before, after)));
        return HttpResponse.seeOther(URI.create(site.links().to(unit.path())));
    }

    /** Of whom to ask only that it changed: the audit is read by others. */
    private static Line line(
            Site site, HttpRequest<?> request, Actor actor, Unit unit, Units.Facts before, Units.Facts after) {
        boolean contact = !java.util.Objects.equals(before.contactName(), after.contactName())
                || !java.util.Objects.equals(before.contactPhone(), after.contactPhone())
                || !java.util.Objects.equals(before.contactEmail(), after.contactEmail());
        var line = Trail.line(site, request, actor, "organisation.edited", "organisation", unit.publicId())
                .changed("summary", before.summary(), after.summary())
                .changed("summaryEn", before.summaryEn(), after.summaryEn())
                .changed("web", before.web(), after.web());
        return contact ? line.noting("contact", "•") : line;
    }

    private Problems problems(Site site, Typed form) {
        var found = new ArrayList<Problems.Problem>();
        if (text(form.summary()).length() > LONGEST) {
            found.add(new Problems.Problem("summary", statements.said(site, "membership.wrong.summary", LONGEST)));
        }
        if (text(form.summaryEn()).length() > LONGEST) {
            found.add(new Problems.Problem("summaryEn", statements.said(site, "membership.wrong.summary", LONGEST)));
        }
        if (!text(form.web()).isEmpty() && !web(text(form.web()))) {
            found.add(new Problems.Problem("web", statements.said(site, "membership.wrong.web")));
        }
        statements.contact(site, found, form.contactName(), form.contactPhone(), form.contactEmail());
        return new Problems(List.copyOf(found));
    }

    /** An ordinary address of a site: nothing that runs, nobody's password, no number of a machine. */
    static boolean web(String typed) {
        try {
            URI uri = new URI(typed);
            String host = uri.getHost();
            return typed.length() <= LONGEST_WEB
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getUserInfo() == null
                    && host != null
                    && host.matches("(?:[A-Za-z0-9-]+\\.)+[A-Za-z][A-Za-z0-9-]*");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
