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
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is decided and said at the steps of an application. */
@Singleton
class Reviews {
    private final DecidedRows decisions;
    private final RemarkRows remarks;
    private final Applications applications;
    private final Cases cases;
    private final Applicants applicants;
    private final Tasks tasks;
    private final Trail trail;
    private final Clock clock;

    Reviews(
            DecidedRows decisions,
            RemarkRows remarks,
            Applications applications,
            Cases cases,
            Applicants applicants,
            Tasks tasks,
            Trail trail,
            Clock clock) {
        this.decisions = decisions;
        this.remarks = remarks;
        this.applications = applications;
        this.cases = cases;
        this.applicants = applicants;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /** What an official wants to decide; the day only for what is returned. */
    record Wanted(
            Decision decision,
            @Nullable String opinion,
            @Nullable LocalDate returnBy) {}

    /** Newest first. */
    @ReadOnly
    List<Told> decisions(Application application) {
        return decisions.of(application.tenantId(), application.id());
    }

    /** Oldest first. */
    @ReadOnly
    List<Said> remarks(Application application) {
        return remarks.of(application.tenantId(), application.id());
    }

    /** By the person who recommended. */
    @ReadOnly
    Map<Long, TrackRecord> records(int tenant, Collection<Told> told) {
        Set<Long> people = told.stream()
                .filter(each -> each.decision() == Decision.RECOMMENDED)
                .map(Told::decidedBy)
                .collect(Collectors.toSet());
        return people.isEmpty()
                ? Map.of()
                : decisions.records(tenant, people, LocalDate.now(clock)).stream()
                        .collect(Collectors.toMap(TrackRecord::personId, Function.identity()));
    }

    @Transactional
    void remark(Site site, HttpRequest<?> request, Actor actor, Case found, Remark remark) {
        trail.telling(
                () -> {
                    remarks.insert(remark);
                    return remark;
                },
                done -> List.of(line(site, request, actor, "application.commented", found)
                        .noting("submissionNumber", remark.submission())
                        .noting("outward", remark.outward())));
    }

    /** On the application as it was seen; of two who decide at once one does. */
    @Transactional
    Deciding decide(Site site, HttpRequest<?> request, Actor actor, Case seen, Wanted wanted) {
        if (cases.belongs(seen, actor.person().id())) {
            return new Deciding.Own();
        }
        return trail.telling(
                () -> {
                    if (!moved(seen, wanted)) {
                        return new Deciding.TooLate();
                    }
                    note(actor, seen, wanted);
                    applicants.tell(site, seen, wanted.decision(), wanted.opinion(), wanted.returnBy());
                    return new Deciding.Done();
                },
                done -> done instanceof Deciding.Done
                        ? List.of(told(line(site, request, actor, action(wanted.decision()), seen), seen, wanted))
                        : List.of());
    }

    private boolean moved(Case seen, Wanted wanted) {
        var application = seen.application();
        int tier = application.tier();
        return switch (wanted.decision()) {
            case RECOMMENDED ->
                tier + 1 < seen.pack().tiers().size()
                        ? applications.enter(
                                seen.tenant(),
                                application,
                                seen.pack(),
                                tier + 1,
                                seen.applicant().nameZh())
                        : leave(seen, Application.State.SELECTED, null);
            case RETURNED -> leave(seen, Application.State.RETURNED, wanted.returnBy()) && asked(seen, wanted);
            case DECLINED -> leave(seen, Application.State.DECLINED, null);
            case SELECTED, CONFIRMED, REFUSED ->
                throw new IllegalArgumentException("Not decided on one application: " + wanted.decision());
        };
    }

    private boolean leave(Case seen, Application.State to, @Nullable LocalDate returnBy) {
        boolean first =
                applications.move(seen.application(), to, seen.application().tier(), returnBy);
        if (first) {
            tasks.done(seen.tenant(), Applications.TASK, seen.application().publicId());
        }
        return first;
    }

    private boolean asked(Case seen, Wanted wanted) {
        var application = seen.application();
        tasks.ask(
                seen.tenant(),
                new Asked(
                        Applications.MEND,
                        application.publicId(),
                        seen.applicant().nameZh(),
                        application.path(),
                        new To.MembersOf(application.organisationId()),
                        wanted.returnBy()));
        return true;
    }

    private void note(Actor actor, Case seen, Wanted wanted) {
        var application = seen.application();
        decisions.insert(List.of(new Decided(
                application.tenantId(),
                Ids.next(),
                application.id(),
                application.tier(),
                wanted.decision(),
                wanted.opinion(),
                application.submission(),
                wanted.returnBy(),
                null,
                null,
                null,
                actor.person().id(),
                LocalDateTime.now(clock))));
    }

    private static String action(Decision decision) {
        return "application." + decision.code();
    }

    private static Line line(Site site, HttpRequest<?> request, Actor actor, String action, Case found) {
        return Trail.line(
                site, request, actor, action, "application", found.application().publicId());
    }

    private static Line told(Line line, Case seen, Wanted wanted) {
        var step = seen.step();
        var told = line.noting("submissionNumber", seen.application().submission())
                .noting("step", step == null ? "" : step.zh());
        told = wanted.opinion() == null ? told : told.noting("opinion", wanted.opinion());
        return wanted.returnBy() == null ? told : told.noting("returnBy", wanted.returnBy());
    }
}
