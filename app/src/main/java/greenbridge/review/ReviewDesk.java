package greenbridge.review;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.application.Applications;
import greenbridge.application.Submission;
import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.expert.Panels;
import greenbridge.form.Problems;
import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.oversight.Oversight;
import greenbridge.oversight.Reading;
import greenbridge.pack.Explained;
import greenbridge.pack.Tier;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out everything that is known of an application. */
@Singleton
class ReviewDesk {
    private final Applications applications;
    private final Cases cases;
    private final Reviews reviews;
    private final Queues queues;
    private final Panels panels;
    private final People people;
    private final Proofs proofs;
    private final Audit audit;
    private final Areas areas;

    ReviewDesk(
            Applications applications,
            Cases cases,
            Reviews reviews,
            Queues queues,
            Panels panels,
            People people,
            Proofs proofs,
            Audit audit,
            Areas areas) {
        this.applications = applications;
        this.cases = cases;
        this.reviews = reviews;
        this.queues = queues;
        this.panels = panels;
        this.people = people;
        this.proofs = proofs;
        this.audit = audit;
        this.areas = areas;
    }

    /**
     * @param acts whether this official decides now
     * @param own whether the official belongs to the applicant and leaves it to others
     */
    record ReviewPage(
            Site site,
            Actor actor,
            Case found,
            @Nullable Tier step,
            Submission submission,
            Person submitter,
            Optional<Area> area,
            Reading reading,
            Explained explained,
            List<Proofs.Proof> evidence,
            List<Told> decisions,
            Map<Long, TrackRecord> records,
            List<Said> remarks,
            Panels.@Nullable Shown panel,
            Optional<Holding> task,
            History history,
            String older,
            boolean acts,
            boolean own,
            boolean checks,
            @Nullable LocalDate returnBy,
            ReviewPages.Choice form,
            ReviewPages.Comment comment,
            Problems problems)
            implements Page {}

    ReviewPage page(
            Site site,
            Actor actor,
            Case found,
            ReviewPages.Choice form,
            ReviewPages.Comment comment,
            Problems problems,
            @Nullable Long before) {
        var application = found.application();
        var submissions = applications.submissions(application);
        var submission = submissions.getFirst();
        var earlier = submissions.size() > 1 ? submissions.get(1).answers() : null;
        var step = found.step();
        var decisions = reviews.decisions(application);
        var history = audit.of(site.tenant().id(), "application", application.publicId(), before);
        boolean acts = Oversight.acts(actor, found.pack(), application);
        return new ReviewPage(
                site,
                actor,
                found,
                step,
                submission,
                people.byId(submission.submittedBy()).orElseThrow(),
                Optional.ofNullable(application.area()).flatMap(areas::byCode),
                Reading.of(found.pack(), submission.answers(), earlier, site.english()),
                Explained.of(found.pack(), submission.verdict(), site.english()),
                proofs.of(site, found),
                decisions,
                reviews.records(site.tenant().id(), decisions),
                reviews.remarks(application),
                panels.shown(found).orElse(null),
                queues.holding(site.tenant(), application),
                history,
                site.links().to(application.reviewPath() + "?before=" + history.before()),
                acts,
                cases.belongs(found, actor.person().id()),
                found.at(Tier.Does.CHECK),
                step == null || step.days() == null ? null : site.today().plusDays(step.days()),
                form,
                comment,
                problems);
    }
}
