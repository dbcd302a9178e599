package greenbridge.expert;

import greenbridge.oversight.Case;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.task.Tasks;
import greenbridge.tenants.Tenant;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What experts give, each only where drawn. */
@Singleton
class Scores {
    private final ScoreRows rows;
    private final ProfileRows profiles;
    private final Draws draws;
    private final Tasks tasks;
    private final Trail trail;
    private final Clock clock;

    Scores(ScoreRows rows, ProfileRows profiles, Draws draws, Tasks tasks, Trail trail, Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.draws = draws;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Newest first. */
    @ReadOnly
    List<Score> by(Tenant tenant, Actor actor) {
        return rows.by(tenant.id(), actor.person().id());
    }

    @ReadOnly
    Optional<Score> own(Tenant tenant, Actor actor, String publicId) {
        return rows.find(tenant.id(), publicId, actor.person().id());
    }

    /** What others said in the round before, without their names. */
    @ReadOnly
    List<Score> before(Score score) {
        return rows.of(score.tenantId(), score.applicationId()).stream()
                .filter(each -> each.drawId() == score.drawId() && each.round() == score.round() - 1)
                .filter(each -> each.state() == Score.State.SCORED)
                .toList();
    }

    @ReadOnly
    Optional<Profile> profile(Tenant tenant, Actor actor) {
        return profiles.of(tenant.id(), actor.person().id());
    }

    @Transactional
    void keep(Site site, HttpRequest<?> request, Actor actor, Profile profile) {
        trail.telling(
                () -> {
                    profiles.put(profile);
                    return profile;
                },
                done -> List.of(Trail.line(
                        site,
                        request,
                        actor,
                        "expert.described",
                        "person",
                        actor.person().publicId())));
    }

    /** Whether it was still asked. */
    @Transactional
    boolean give(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Case found,
            Score score,
            Map<String, BigDecimal> points,
            @Nullable String remark) {
        var total = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return trail.telling(
                () -> finished(found, score, Score.State.SCORED, points, total, remark),
                done -> done
                        ? List.of(Draws.line(site, request, actor, "score.given", found)
                                .noting("scoreTotal", total.toPlainString())
                                .noting("submissionNumber", score.submission()))
                        : List.of());
    }

    /** Somebody else is asked instead, the next of the draw; there may be nobody. Whether it was still asked. */
    @Transactional
    boolean recuse(Site site, HttpRequest<?> request, Actor actor, Case found, Score score, String reason) {
        return trail.telling(
                () -> {
                    boolean done = finished(found, score, Score.State.RECUSED, Map.of(), null, reason);
                    if (done && score.round() == 1 && current(found, score)) {
                        draws.replace(found, score.drawId());
                    }
                    return done;
                },
                done -> done
                        ? List.of(Draws.line(site, request, actor, "score.recused", found)
                                .noting("reason", reason))
                        : List.of());
    }

    /** Not once there is a newer submission. */
    static boolean current(Case found, Score score) {
        return score.submission() == found.application().submission();
    }

    private boolean finished(
            Case found,
            Score score,
            Score.State state,
            Map<String, BigDecimal> points,
            @Nullable BigDecimal total,
            @Nullable String remark) {
        boolean first =
                rows.finish(score.tenantId(), score.id(), state, points, total, remark, LocalDateTime.now(clock)) == 1;
        if (first) {
            tasks.done(found.tenant(), Draws.TASK, score.publicId());
        }
        return first;
    }
}
