package greenbridge.application;

import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.entry.Shown;
import greenbridge.organisation.Unit;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.programme.Programmes;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The applications of one's organisations, and how another one begins. */
@Controller("/{tenant}/workbench/applications")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApplicationPages {
    private final Applications applications;
    private final Matters matters;
    private final Drafts drafts;
    private final Calls calls;
    private final Programmes programmes;
    private final Renewals renewals;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    ApplicationPages(
            Applications applications,
            Matters matters,
            Drafts drafts,
            Calls calls,
            Programmes programmes,
            Renewals renewals,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.matters = matters;
        this.drafts = drafts;
        this.calls = calls;
        this.programmes = programmes;
        this.renewals = renewals;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param due when the next step has to be done */
    record Row(
            Application application,
            Call call,
            Unit unit,
            @Nullable LocalDate due) {
        static Row of(Application application, Call call, Unit unit) {
            LocalDateTime closes = call.closesAt();
            var due = switch (application.state()) {
                case DRAFT -> closes == null ? null : closes.toLocalDate();
                case RETURNED -> application.returnBy();
                case IN_REVIEW, SELECTED, IN_NOTICE, LISTED, DECLINED, NOT_LISTED, WITHDRAWN, LAPSED -> null;
            };
            return new Row(application, call, unit, due);
        }

        /** The key of what is to be done now. */
        public String next() {
            return application.state().key().replace(".state.", ".next.");
        }
    }

    record ApplicationsPage(Site site, Actor actor, List<Row> rows) implements Page {}

    /**
     * @param renewable entries of these organisations that this call can renew
     * @param renews the one that is chosen
     * @param refused why nothing began, null before anything was tried
     */
    record ApplicationNewPage(
            Site site,
            Actor actor,
            Call call,
            List<Unit> units,
            List<Shown> renewable,
            @Nullable String renews,
            @Nullable String chosen,
            @Nullable String refused,
            @Nullable Application there)
            implements Page {}

    /** @param renews null where nobody was asked yet, empty for something new */
    @Serdeable
    record Wanted(
            @Nullable String call,
            @Nullable String organisation,
            @Nullable String renews) {}

    @Needs(Permission.WORKBENCH)
    @Get
    ApplicationsPage all(Site site, Actor actor) {
        var known = new HashMap<Long, Call>();
        var rows = matters.units(site.tenant(), actor, Permission.ORGANISATION_SEE).stream()
                .flatMap(unit -> applications.of(site.tenant(), unit.id()).stream()
                        .map(application -> Row.of(
                                application,
                                known.computeIfAbsent(
                                        application.callId(),
                                        id -> calls.byId(site.tenant(), id).orElseThrow()),
                                unit)))
                .sorted(Comparator.comparing((Row row) -> row.application().changedAt())
                        .reversed())
                .toList();
        return new ApplicationsPage(site, actor, rows);
    }

    @Needs(Permission.WORKBENCH)
    @Get("/new")
    Optional<ApplicationNewPage> begin(
            Site site,
            Actor actor,
            @Nullable @QueryValue String call,
            @Nullable @QueryValue String organisation,
            @Nullable @QueryValue String renews) {
        return call(site, call)
                .map(found -> page(site, actor, found, new Wanted(call, organisation, renews), null, null));
    }

    @Needs(Permission.ORGANISATION_EDIT)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Site site, HttpRequest<?> request, Actor actor, @Body Wanted wanted) {
        var call = call(site, wanted.call());
        if (call.isEmpty()) {
            return HttpResponse.notFound();
        }
        var units = matters.units(site.tenant(), actor, Permission.ORGANISATION_EDIT);
        var unit = units.stream()
                .filter(each -> each.publicId().equals(wanted.organisation()))
                .findFirst();
        if (unit.isEmpty()) {
            return again(page(
                    site, actor, call.get(), wanted, said(site, "application.refused.organisation", List.of()), null));
        }
        var renewable = renewals.of(site.tenant(), call.get(), unit.get(), site.today());
        if (wanted.renews() == null && !renewable.isEmpty()) {
            String asking = "workbench/applications/new?call=" + call.get().publicId() + "&organisation="
                    + unit.get().publicId();
            return HttpResponse.seeOther(URI.create(site.links().to(asking)));
        }
        String wished = Objects.requireNonNullElse(wanted.renews(), "");
        if (!wished.isEmpty()
                && renewable.stream().noneMatch(each -> each.publicId().equals(wished))) {
            return again(
                    page(site, actor, call.get(), wanted, said(site, "application.refused.renewal", List.of()), null));
        }
        @Nullable String renews = wished.isEmpty() ? null : wished;
        var pack = programmes
                .version(call.get().packTenantId(), call.get().packVersionId())
                .pack();
        var opening = trail.telling(
                () -> drafts.open(site.tenant(), actor.person(), call.get(), pack, unit.get(), renews, false),
                done -> done instanceof Opening.Done made
                        ? List.of(Trail.line(
                                        site,
                                        request,
                                        actor,
                                        "application.begun",
                                        "application",
                                        made.application().publicId())
                                .noting("name", unit.get().nameZh())
                                .noting("call", call.get().titleZh()))
                        : List.of());
        return switch (opening) {
            case Opening.Done done ->
                HttpResponse.seeOther(
                        URI.create(site.links().to(done.application().path())));
            case Opening.Already already ->
                again(page(
                        site,
                        actor,
                        call.get(),
                        wanted,
                        said(site, "application.refused.already", List.of()),
                        already.application()));
            case Opening.Refused refused ->
                again(page(site, actor, call.get(), wanted, said(site, refused.key(), refused.details()), null));
        };
    }

    /** Only what everybody may see. */
    private Optional<Call> call(Site site, @Nullable String publicId) {
        return calls.find(site.tenant(), Objects.requireNonNullElse(publicId, ""))
                .filter(call -> call.at(LocalDateTime.now(clock)) != Call.State.DRAFT);
    }

    private String said(Site site, String key, List<Object> details) {
        return texts.in(site.language(), key, details.toArray());
    }

    private ApplicationNewPage page(
            Site site, Actor actor, Call call, Wanted wanted, @Nullable String refused, @Nullable Application there) {
        var units = matters.units(site.tenant(), actor, Permission.ORGANISATION_EDIT);
        var renewable = units.stream()
                .flatMap(unit -> renewals.of(site.tenant(), call, unit, site.today()).stream())
                .toList();
        return new ApplicationNewPage(
                site, actor, call, units, renewable, wanted.renews(), wanted.organisation(), refused, there);
    }

    private static HttpResponse<?> again(Page page) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page);
    }
}
