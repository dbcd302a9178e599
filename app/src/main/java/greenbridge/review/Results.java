package greenbridge.review;

import greenbridge.application.Application;
import greenbridge.application.Applications;
import greenbridge.audit.Line;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.call.Packs;
import greenbridge.id.Ids;
import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.oversight.Oversight;
import greenbridge.pack.Tier;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.task.Tasks;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.TenantScope;
import greenbridge.tenants.Tenants;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided elsewhere, entered here. In a province for its own applications; in the national portal for those of all provinces
 * to national programmes.
 */
@Singleton
class Results {
    private final AwaitedRows rows;
    private final DecidedRows decisions;
    private final Applications applications;
    private final Cases cases;
    private final Calls calls;
    private final Packs packs;
    private final Applicants applicants;
    private final Tasks tasks;
    private final Tenants tenants;
    private final Trail trail;
    private final Clock clock;

    Results(
            AwaitedRows rows,
            DecidedRows decisions,
            Applications applications,
            Cases cases,
            Calls calls,
            Packs packs,
            Applicants applicants,
            Tasks tasks,
            Tenants tenants,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.applications = applications;
        this.cases = cases;
        this.calls = calls;
        this.packs = packs;
        this.applicants = applicants;
        this.tasks = tasks;
        this.tenants = tenants;
        this.trail = trail;
        this.clock = clock;
    }

    /** A round in which results are awaited. */
    record Round(Tenant tenant, Call call, Tier step, List<Awaited> awaited) {
        private static final int BOXES = 200;

        /** Those that have a box on the page; a document that names more is pasted. */
        public List<Awaited> boxes() {
            return awaited.subList(0, Math.min(BOXES, awaited.size()));
        }

        public int more() {
            return awaited.size() - boxes().size();
        }
    }

    /** What stands in the document. */
    record Entered(boolean yes, String document, @Nullable String link, LocalDate day) {}

    /** Either all of them were still waiting, or nothing was entered: names of those that were not. */
    record Entering(int done, List<String> gone) {}

    /** What this official enters results for. */
    @ReadOnly
    List<Round> rounds(Tenant portal, Actor actor) {
        var scope = scope(portal);
        int owner = portal.national() ? portal.id() : 0;
        return rows.places(scope.ids(), owner).stream()
                .flatMap(at -> round(actor, at))
                .sorted(Comparator.comparing((Round round) -> round.tenant().id())
                        .thenComparing(round -> round.call().id()))
                .toList();
    }

    private Stream<Round> round(Actor actor, At at) {
        var tenant = tenants.byId(at.tenantId()).orElseThrow();
        var call = calls.byId(tenant, at.callId()).orElseThrow();
        var pack = packs.of(call);
        boolean sealed = Oversight.sealed(pack, call, LocalDateTime.now(clock));
        if (sealed || at.tier() >= pack.tiers().size()) {
            return Stream.empty();
        }
        var step = pack.tiers().get(at.tier());
        if (step.does() != Tier.Does.RECORD) {
            return Stream.empty();
        }
        var awaited = rows.at(at.tenantId(), at.callId(), at.tier()).stream()
                .filter(each -> Oversight.acts(actor, pack, each.tier(), each.area()))
                .toList();
        return awaited.isEmpty() ? Stream.empty() : Stream.of(new Round(tenant, call, step, awaited));
    }

    /** All of them or none. */
    @Transactional
    Entering enter(Site site, HttpRequest<?> request, Actor actor, List<Awaited> chosen, Entered entered) {
        var lines = new ArrayList<Line>();
        return trail.telling(
                () -> {
                    var gone = new ArrayList<String>();
                    var found = new ArrayList<Case>();
                    for (Awaited each : chosen) {
                        var tenant = tenants.byId(each.tenantId()).orElseThrow();
                        cases.find(tenant, each.publicId())
                                .filter(one -> one.at(Tier.Does.RECORD))
                                .filter(one ->
                                        !cases.belongs(one, actor.person().id()))
                                .ifPresentOrElse(found::add, () -> gone.add(each.nameZh()));
                    }
                    if (!gone.isEmpty()) {
                        return new Entering(0, gone);
                    }
                    found.forEach(one -> move(site, request, actor, one, entered, lines));
                    decisions.insert(found.stream()
                            .map(one -> decided(actor, one, entered))
                            .toList());
                    return new Entering(found.size(), List.of());
                },
                done -> lines);
    }

    /** Whoever was faster with one of them makes all of it come to nothing. */
    private void move(Site site, HttpRequest<?> request, Actor actor, Case one, Entered entered, List<Line> lines) {
        var application = one.application();
        boolean moved = entered.yes()
                ? applications.move(
                        application,
                        Application.State.SELECTED,
                        one.pack().tiers().size(),
                        null)
                : applications.move(application, Application.State.NOT_LISTED, application.tier(), null);
        if (!moved) {
            throw new Overtaken(one.applicant().nameZh());
        }
        tasks.done(one.tenant(), Applications.TASK, application.publicId());
        var decision = entered.yes() ? Decision.CONFIRMED : Decision.REFUSED;
        applicants.tell(site, one, decision, null, null);
        lines.add(Line.of(
                        one.tenant().id(),
                        Trail.by(request, actor),
                        "result." + decision.code(),
                        "application",
                        application.publicId())
                .noting("resultDocument", entered.document())
                .noting("resultDay", entered.day()));
    }

    private Decided decided(Actor actor, Case one, Entered entered) {
        var application = one.application();
        return new Decided(
                application.tenantId(),
                Ids.next(),
                application.id(),
                application.tier(),
                entered.yes() ? Decision.CONFIRMED : Decision.REFUSED,
                null,
                application.submission(),
                null,
                entered.document(),
                entered.link(),
                entered.day(),
                actor.person().id(),
                LocalDateTime.now(clock));
    }

    private TenantScope scope(Tenant portal) {
        return portal.national()
                ? tenants.everyone("The ministry decides on what all provinces recommended to a national programme")
                : new TenantScope.One(portal);
    }

    /** Somebody else moved an application between looking and writing. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String name) {
            super(name);
        }
    }
}
