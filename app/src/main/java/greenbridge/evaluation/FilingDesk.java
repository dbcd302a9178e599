package greenbridge.evaluation;

import greenbridge.audit.Audit;
import greenbridge.audit.History;
import greenbridge.file.Files;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.List;

/** Lays out what is filed with a city. */
@Singleton
class FilingDesk {
    private final Evaluations evaluations;
    private final Papers papers;
    private final Audit audit;

    FilingDesk(Evaluations evaluations, Papers papers, Audit audit) {
        this.evaluations = evaluations;
        this.papers = papers;
        this.audit = audit;
    }

    /**
     * @param erasable whether the years of keeping are over
     * @param moved that somebody else was there before
     */
    record FilingPage(
            Site site,
            Actor actor,
            Matter matter,
            List<Waste> wastes,
            List<Files.Placed> materials,
            List<Files.Placed> signed,
            boolean erasable,
            boolean moved,
            History history)
            implements Page {}

    FilingPage page(Site site, Actor actor, Matter matter, boolean moved) {
        var evaluation = matter.evaluation();
        return new FilingPage(
                site,
                actor,
                matter,
                evaluations.wastes(evaluation),
                papers.of(site.tenant(), evaluation, Papers.MATERIALS),
                papers.of(site.tenant(), evaluation, Papers.SIGNED),
                evaluations.erasable(evaluation),
                moved,
                audit.of(site.tenant().id(), "evaluation", evaluation.publicId(), null));
    }
}
