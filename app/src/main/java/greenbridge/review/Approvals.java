package greenbridge.review;

import greenbridge.application.Application;
import greenbridge.application.Applications;
import greenbridge.audit.Line;
import greenbridge.id.Ids;
import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.task.Tasks;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A second person approves a sheet: everybody on it is chosen in one transaction, or nobody. */
@Singleton
class Approvals {
    private final SheetRows rows;
    private final SheetLineRows lines;
    private final PassRows passes;
    private final HeldRows held;
    private final DecidedRows decisions;
    private final Standings standings;
    private final Allowances allowances;
    private final Applications applications;
    private final Cases cases;
    private final Applicants applicants;
    private final Tasks tasks;
    private final Trail trail;
    private final Clock clock;

    Approvals(
            SheetRows rows,
            SheetLineRows lines,
            PassRows passes,
            HeldRows held,
            DecidedRows decisions,
            Standings standings,
            Allowances allowances,
            Applications applications,
            Cases cases,
            Applicants applicants,
            Tasks tasks,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.passes = passes;
        this.held = held;
        this.decisions = decisions;
        this.standings = standings;
        this.allowances = allowances;
        this.applications = applications;
        this.cases = cases;
        this.applicants = applicants;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param print of the contents that the approver saw */
    @Transactional
    Approving approve(
            Site site, HttpRequest<?> request, Actor actor, Standings.Selecting at, Sheet sheet, String print) {
        var told = new ArrayList<Line>();
        return trail.telling(
                () -> {
                    var now = rows.lock(sheet.tenantId(), sheet.id()).orElseThrow();
                    var contents =
                            Contents.of(now, lines.of(now.tenantId(), now.id()), passes.of(now.tenantId(), now.id()));
                    if (now.state() != Sheet.State.DRAFT || !contents.print().equals(print)) {
                        return new Approving.TooLate();
                    }
                    return approved(site, request, actor, at, now, contents, told);
                },
                done -> told);
    }

    private Approving approved(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Standings.Selecting at,
            Sheet sheet,
            Contents contents,
            List<Line> told) {
        if (contents.lines().isEmpty()) {
            return new Approving.Incomplete("review.sheet.wrong.empty", List.of());
        }
        var found = hold(site, contents.lines());
        if (sheet.draftedBy() == actor.person().id()
                || found.values().stream()
                        .anyMatch(each -> cases.belongs(each, actor.person().id()))) {
            return new Approving.Own();
        }
        var changed = contents.lines().stream()
                .filter(line -> !stands(line, at.tier(), Objects.requireNonNull(found.get(line.applicationId()))))
                .map(line -> Objects.requireNonNull(found.get(line.applicationId()))
                        .applicant()
                        .nameZh())
                .toList();
        if (!changed.isEmpty()) {
            rows.end(sheet.tenantId(), sheet.id(), Sheet.State.VOID, null, null);
            told.add(Drafts.line(site, request, actor, "sheet.voided", sheet)
                    .noting("sheetChanged", String.join("、", changed)));
            return new Approving.Voided(changed);
        }
        var ranking = standings.ranking(actor, at);
        var unready = Readiness.of(ranking, contents);
        if (unready.isPresent()) {
            return unready.get();
        }
        // After the applications: whoever moves one holds it and then needs its round.
        var allowance = allowances.held(site.tenant(), at.call(), at.pack(), at.tier());
        int wanted = contents.lines().size();
        if (contents.waiver() == null && allowance.missing()) {
            return new Approving.NoQuota();
        }
        if (contents.waiver() == null && !allowance.allows(wanted)) {
            return new Approving.Over(Objects.requireNonNullElse(allowance.quota(), 0), allowance.remaining(), wanted);
        }
        choose(site, request, actor, contents, found, told);
        rows.end(
                sheet.tenantId(),
                sheet.id(),
                Sheet.State.APPROVED,
                actor.person().id(),
                LocalDateTime.now(clock));
        told.add(line(site, request, actor, sheet, contents, allowance));
        return new Approving.Done();
    }

    /** From here on nobody moves them. */
    private Map<Long, Case> hold(Site site, List<SheetLine> wanted) {
        var ids = wanted.stream().map(SheetLine::applicationId).sorted().toList();
        held.hold(site.tenant().id(), ids);
        return ids.stream()
                .map(id -> cases.byId(site.tenant(), id).orElseThrow())
                .collect(Collectors.toMap(each -> each.application().id(), Function.identity()));
    }

    private static boolean stands(SheetLine line, int tier, Case found) {
        var application = found.application();
        return application.state() == Application.State.IN_REVIEW
                && application.tier() == tier
                && application.submission() == line.submission()
                && application.revision() == line.revision();
    }

    private void choose(
            Site site, HttpRequest<?> request, Actor actor, Contents contents, Map<Long, Case> found, List<Line> told) {
        var decided = new ArrayList<Decided>();
        for (SheetLine line : contents.lines()) {
            var each = Objects.requireNonNull(found.get(line.applicationId()));
            var application = each.application();
            if (!applications.move(application, Application.State.SELECTED, application.tier(), null)) {
                throw new IllegalStateException("An application moved while its row was held");
            }
            tasks.done(each.tenant(), Applications.TASK, application.publicId());
            decided.add(new Decided(
                    application.tenantId(),
                    Ids.next(),
                    application.id(),
                    application.tier(),
                    Decision.SELECTED,
                    line.reason(),
                    application.submission(),
                    null,
                    null,
                    null,
                    null,
                    actor.person().id(),
                    LocalDateTime.now(clock)));
            applicants.tell(site, each, Decision.SELECTED, null, null);
            told.add(Trail.line(site, request, actor, "application.selected", "application", application.publicId())
                    .noting("submissionNumber", application.submission())
                    .noting("sheetPlace", line.place()));
        }
        decisions.insert(decided);
    }

    private static Line line(
            Site site, HttpRequest<?> request, Actor actor, Sheet sheet, Contents contents, Allowance allowance) {
        var line = Drafts.line(site, request, actor, "sheet.approved", sheet)
                .noting("sheetLines", contents.lines().size())
                .noting("sheetPrint", contents.print());
        line = allowance.quota() == null ? line : line.noting("sheetQuota", allowance.quota());
        return contents.waiver() == null ? line : line.noting("waiver", contents.waiver());
    }
}
