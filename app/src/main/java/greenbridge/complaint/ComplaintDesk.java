package greenbridge.complaint;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.form.Problems;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out a complaint for the officials whom it reaches. */
@Singleton
class ComplaintDesk {
    private final Complaints complaints;
    private final Audit audit;

    ComplaintDesk(Complaints complaints, Audit audit) {
        this.complaints = complaints;
        this.audit = audit;
    }

    /** @param measures whether this official may propose what follows from it */
    record ComplaintReviewPage(
            Site site,
            Actor actor,
            Complaint complaint,
            boolean measures,
            History history,
            String older,
            Decided form,
            Problems problems)
            implements Page {}

    Optional<Complaint> reached(Site site, Actor actor, String id) {
        return complaints
                .find(site.tenant(), id)
                .filter(complaint -> actor.reaches(Permission.COMPLAINT_ANSWER, complaint.area()));
    }

    ComplaintReviewPage page(
            Site site, Actor actor, Complaint complaint, Decided form, Problems problems, @Nullable Long before) {
        var history = audit.of(site.tenant().id(), "complaint", complaint.publicId(), before);
        return new ComplaintReviewPage(
                site,
                actor,
                complaint,
                actor.reaches(Permission.SUPERVISE, null),
                history,
                site.links().to(complaint.deskPath() + "?before=" + history.before()),
                form,
                problems);
    }
}
