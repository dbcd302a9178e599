package greenbridge.membership;

import greenbridge.audit.Line;
import greenbridge.file.Handed;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
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
import greenbridge.tenants.Area;
import greenbridge.vocabulary.Term;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entering an organisation, saying that one belongs to a known one, and handing in again what was returned. */
@Controller("/{tenant}/workbench/organisations")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@ExecuteOn(TaskExecutors.BLOCKING)
class FoundingPages {
    private static final int LONGEST_NOTE = 1000;

    private final Statements statements;
    private final Verifications verifications;
    private final Documents documents;
    private final Seats seats;
    private final Units units;
    private final Trail trail;

    FoundingPages(
            Statements statements,
            Verifications verifications,
            Documents documents,
            Seats seats,
            Units units,
            Trail trail) {
        this.statements = statements;
        this.verifications = verifications;
        this.documents = documents;
        this.seats = seats;
        this.units = units;
        this.trail = trail;
    }

    /**
     * @param action where the form goes
     * @param returned what an official wants mended, null for something new
     * @param known records that it may be, to be claimed instead
     * @param received documents that came with this form before, earlier the names of those of the returned statement
     * @param certain whether one of them has the same code, so that there is nothing else to do
     */
    record OrganisationStatementPage(
            Site site,
            Actor actor,
            String action,
            @Nullable Verification returned,
            StatementForm form,
            Problems problems,
            Map<String, Stored> received,
            Map<String, String> earlier,
            List<Slot> slots,
            List<Unit> known,
            boolean certain,
            List<String> kinds,
            List<Area> areas,
            Collection<Term> industries)
            implements Page {}

    @Needs(Permission.WORKBENCH)
    @Get("/new")
    OrganisationStatementPage ask(Site site, Actor actor) {
        return page(site, actor, null, StatementForm.EMPTY, Documents.Received.NOTHING, List.of());
    }

    @Needs(Permission.WORKBENCH)
    @Limited(Rate.UPLOAD)
    @Post
    HttpResponse<?> enter(Site site, HttpRequest<?> request, Actor actor, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            var form = StatementForm.of(handed);
            var read = statements.read(site, form);
            var received = documents.receive(site, request, actor, handed).after(read.problems());
            if (!received.problems().none()) {
                return again(page(site, actor, null, form, received, List.of()));
            }
            var known = known(site, read.stated());
            var claimed = known.stream()
                    .filter(unit -> unit.publicId().equals(form.claim()))
                    .findFirst();
            if (claimed.isPresent()) {
                return claim(site, request, actor, form, claimed.get(), read.stated(), received, known);
            }
            if (certain(known, read.stated()) || (!known.isEmpty() && form.another() == null)) {
                return again(page(site, actor, null, form, received, known));
            }
            var asked = trail.telling(
                    () -> attached(
                            site,
                            actor,
                            verifications.found(site.tenant(), actor.person(), read.stated(), false),
                            received),
                    done -> lines(site, request, actor, done, "organisation.stated", received));
            return to(
                    site,
                    units.byId(site.tenant(), asked.organisationId())
                            .orElseThrow()
                            .path());
        }
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Get("/{id}/statement")
    Optional<OrganisationStatementPage> mend(Site site, Actor actor, String id) {
        return returned(site, actor, id)
                .map(last -> page(
                        site,
                        actor,
                        last,
                        StatementForm.of(last.stated(), null),
                        Documents.Received.NOTHING,
                        List.of()));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Limited(Rate.UPLOAD)
    @Post("/{id}/statement")
    HttpResponse<?> handIn(
            Site site, HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body) {
        try (var handed = Handed.of(body)) {
            var seat = seats.of(site.tenant(), actor, id, Permission.ORGANISATION_EDIT);
            var last = returned(site, actor, id);
            if (seat.isEmpty() || last.isEmpty()) {
                return HttpResponse.notFound();
            }
            var form = StatementForm.of(handed);
            var read = statements.read(site, form);
            var received = documents.receive(site, request, actor, handed).after(read.problems());
            if (!received.problems().none()) {
                return again(page(site, actor, last.get(), form, received, List.of()));
            }
            trail.telling(
                    () -> {
                        boolean helps = seat.get().helps();
                        var next = verifications.again(
                                site.tenant(), seat.get().unit(), actor.person(), helps, read.stated());
                        documents.pass(site.tenant(), last.get(), next, received);
                        return attached(site, actor, next, received);
                    },
                    done -> lines(site, request, actor, done, "organisation.stated", received));
            return to(site, seat.get().unit().path());
        }
    }

    private HttpResponse<?> claim(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            StatementForm form,
            Unit unit,
            Stated stated,
            Documents.Received received,
            List<Unit> known) {
        String note = StatementForm.text(form.note());
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            var wrong = received.after(Problems.one("note", statements.said(site, "membership.wrong.note")));
            return again(page(site, actor, null, form, wrong, known));
        }
        boolean waits = verifications.claims(site.tenant(), actor.person()).stream()
                .anyMatch(each -> each.open() && each.organisationId() == unit.id());
        if (!waits) {
            trail.telling(
                    () -> attached(
                            site,
                            actor,
                            verifications.claim(site.tenant(), unit, actor.person(), stated, note),
                            received),
                    done -> lines(site, request, actor, done, "organisation.claimed", received));
        }
        return to(site, "workbench/organisations");
    }

    private Verification attached(Site site, Actor actor, Verification asked, Documents.Received received) {
        documents.attach(site.tenant(), actor, asked, received);
        return asked;
    }

    /** What waits to be mended: only of a draft, and only if nothing was handed in since. */
    private Optional<Verification> returned(Site site, Actor actor, String id) {
        return seats.of(site.tenant(), actor, id, Permission.ORGANISATION_EDIT)
                .filter(seat -> seat.unit().state() == Unit.State.DRAFT)
                .flatMap(seat ->
                        verifications.of(site.tenant(), seat.unit()).stream().findFirst())
                .filter(Verification::returned);
    }

    private List<Unit> known(Site site, Stated stated) {
        String code = stated.creditCode() == null ? "" : stated.creditCode();
        return units.known(site.tenant(), code, stated.nameZh());
    }

    private static boolean certain(List<Unit> known, Stated stated) {
        return known.stream()
                .anyMatch(unit -> unit.creditCode() != null && unit.creditCode().equals(stated.creditCode()));
    }

    private List<Line> lines(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Verification asked,
            String action,
            Documents.Received received) {
        var unit = units.byId(site.tenant(), asked.organisationId()).orElseThrow();
        var line = Trail.line(site, request, actor, action, "organisation", unit.publicId())
                .noting("name", asked.stated().nameZh())
                .noting("creditCode", StatementForm.text(asked.stated().creditCode()));
        return Stream.concat(Stream.of(line), received.lines(site, request, actor, unit).stream())
                .toList();
    }

    private OrganisationStatementPage page(
            Site site,
            Actor actor,
            @Nullable Verification returned,
            StatementForm form,
            Documents.Received received,
            List<Unit> known) {
        String action = "workbench/organisations";
        if (returned != null) {
            action = units.byId(site.tenant(), returned.organisationId())
                            .orElseThrow()
                            .path() + "/statement";
        }
        var code = greenbridge.organisation.CreditCode.of(StatementForm.text(form.creditCode()));
        boolean certain = known.stream()
                .anyMatch(unit -> code.isPresent() && code.get().value().equals(unit.creditCode()));
        return new OrganisationStatementPage(
                site,
                actor,
                action,
                returned,
                form,
                received.problems(),
                received.files(),
                returned == null ? Map.of() : documents.names(returned, site.tenant()),
                Documents.slots(),
                known,
                certain,
                Unit.KINDS,
                statements.areas(site.tenant()),
                statements.industries());
    }

    private static HttpResponse<?> to(Site site, String path) {
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
