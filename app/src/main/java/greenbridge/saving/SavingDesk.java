package greenbridge.saving;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.audit.Line;
import greenbridge.effect.Carrier;
import greenbridge.effect.Effect;
import greenbridge.file.Slot;
import greenbridge.file.Stored;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.market.Figures;
import greenbridge.notice.Evidence;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out a contract for the people who have to do with it, and answers what they send. */
@Singleton
class SavingDesk {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Accounts accounts;
    private final Reports reports;
    private final Evidence evidence;
    private final Audit audit;
    private final Texts texts;

    SavingDesk(Accounts accounts, Reports reports, Evidence evidence, Audit audit, Texts texts) {
        this.accounts = accounts;
        this.reports = reports;
        this.evidence = evidence;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * A year as it is shown.
     *
     * @param plan by which it is held
     * @param kept how much of the promise, in per cent; nothing where the figure is a range
     * @param files that came with the report
     * @param decides whether this person may verify or return it
     */
    record Told(
            int year,
            @Nullable Plan plan,
            @Nullable Report report,
            @Nullable Effect effect,
            @Nullable String kept,
            List<Stored> files,
            boolean decides) {}

    /**
     * @param due years that may be reported now
     * @param missing those that nobody reported for
     * @param typed of the report that is entered, or the reason of a return
     */
    record SavingPage(
            Site site,
            Actor actor,
            Matter matter,
            String next,
            List<Told> years,
            List<Integer> due,
            List<Integer> missing,
            List<Slot> slots,
            List<Carrier> carriers,
            Typed typed,
            Problems problems,
            Map<String, String> labels,
            History history,
            String older)
            implements Page {}

    Optional<Matter> own(Tenant tenant, Actor actor, String id) {
        return accounts.own(tenant, actor, id);
    }

    SavingPage page(Site site, Actor actor, Matter matter, Typed typed, Problems problems, @Nullable Long before) {
        var history = audit.of(site.tenant().id(), "saving", matter.contract().publicId(), before);
        return new SavingPage(
                site,
                actor,
                matter,
                matter.next(site.today()),
                matter.account().years().stream()
                        .map(year -> told(site.tenant(), matter, year))
                        .toList(),
                matter.sides() ? matter.account().due(site.today()) : List.of(),
                matter.account().missing(site.today()),
                Evidence.slots(),
                List.of(Carrier.values()),
                typed,
                problems,
                ReportForm.labels(matter.account(), texts, site.language()),
                history,
                site.links().to(matter.contract().path() + "?before=" + history.before()));
    }

    private Told told(Tenant tenant, Matter matter, Account.Year year) {
        var report = year.report();
        if (report == null) {
            return new Told(year.year(), matter.account().agreed().orElse(null), null, null, null, List.of(), false);
        }
        var plan = matter.account().plan(report.plan()).orElseThrow();
        return new Told(
                year.year(),
                plan,
                report,
                reports.effect(report),
                kept(report, plan),
                evidence.of(tenant, Readings.KIND, report.publicId()),
                matter.decides(report));
    }

    private static @Nullable String kept(Report report, Plan plan) {
        return report.coal().exact()
                ? Figures.decimals(
                        report.coalLow().movePointLeft(3).multiply(HUNDRED).divide(plan.tce(), 1, RoundingMode.HALF_UP),
                        1)
                : null;
    }

    /** As it is by now: somebody else may have moved it on. */
    HttpResponse<?> again(Site site, Actor actor, Matter matter, Typed typed, Problems problems) {
        var now = own(site.tenant(), actor, matter.contract().publicId()).orElse(matter);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(site, actor, now, typed, problems, null));
    }

    HttpResponse<?> moved(Site site, Actor actor, Matter matter, Typed typed, String field) {
        return again(site, actor, matter, typed, Problems.one(field, texts.in(site.language(), "saving.wrong.moved")));
    }

    static Line line(Site site, HttpRequest<?> request, Actor actor, Contract contract, String action) {
        return Trail.line(site, request, actor, action, "saving", contract.publicId())
                .noting("name", contract.title());
    }

    static HttpResponse<?> back(Site site, Contract contract) {
        return HttpResponse.seeOther(URI.create(site.links().to(contract.path())));
    }
}
