package greenbridge.expert;

import greenbridge.application.Applications;
import greenbridge.file.Files;
import greenbridge.form.Problems;
import greenbridge.oversight.Case;
import greenbridge.oversight.Cases;
import greenbridge.oversight.Reading;
import greenbridge.pack.Scoring;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays out the sheet of an expert with what it is about. */
@Singleton
class ScoreDesk {
    private final Scores scores;
    private final Cases cases;
    private final Applications applications;
    private final Files files;

    ScoreDesk(Scores scores, Cases cases, Applications applications, Files files) {
        this.scores = scores;
        this.cases = cases;
        this.applications = applications;
        this.files = files;
    }

    /** @param before what the experts said in the round before, without their names */
    record ScorePage(
            Site site,
            Actor actor,
            Score score,
            Case found,
            Scoring scoring,
            Reading reading,
            List<Files.Placed> evidence,
            List<Score> before,
            boolean current,
            Map<String, String> form,
            Problems problems)
            implements Page {}

    ScorePage page(Site site, Actor actor, Score score, Map<String, String> form, Problems problems) {
        var found = cases.byId(site.tenant(), score.applicationId()).orElseThrow();
        var submission = applications.submissions(found.application()).stream()
                .filter(each -> each.number() == score.submission())
                .findFirst()
                .orElseThrow();
        String subject = found.application().publicId() + "." + score.submission();
        return new ScorePage(
                site,
                actor,
                score,
                found,
                Objects.requireNonNull(found.pack().scoring()),
                Reading.of(found.pack(), submission.answers(), null, site.english()),
                files.placed(site.tenant(), Glance.KIND, subject),
                scores.before(score),
                Scores.current(found, score),
                form,
                problems);
    }
}
