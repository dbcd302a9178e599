package greenbridge.expert;

import greenbridge.audit.Line;
import greenbridge.id.Ids;
import greenbridge.oversight.Case;
import greenbridge.pack.Scoring;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.Site;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is asked to score an application. */
@Singleton
class Draws {
    static final String TASK = "score";
    private static final int SEED = 16;

    private final DrawRows rows;
    private final ScoreRows scores;
    private final Pool pool;
    private final Tasks tasks;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(DrawRows rows, ScoreRows scores, Pool pool, Tasks tasks, Trail trail, Clock clock) {
        this.rows = rows;
        this.scores = scores;
        this.pool = pool;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Drawing draw(Site site, HttpRequest<?> request, Actor actor, Case found, Scoring scoring, @Nullable String sector) {
        return trail.telling(
                () -> drawn(actor, found, scoring, sector),
                done -> done instanceof Drawing.Done made
                        ? List.of(line(site, request, actor, "experts.drawn", found)
                                .noting("drawSeed", made.draw().seed())
                                .noting("drawPool", made.draw().pool().size())
                                .noting("submissionNumber", made.draw().submission()))
                        : List.of());
    }

    private Drawing drawn(Actor actor, Case found, Scoring scoring, @Nullable String sector) {
        var application = found.application();
        int tenant = application.tenantId();
        rows.hold(tenant, application.id());
        if (rows.of(tenant, application.id(), application.submission()).isPresent()) {
            return new Drawing.Already();
        }
        var fitting = pool.of(found).stream().filter(each -> each.fits(sector)).toList();
        if (fitting.size() < scoring.experts()) {
            return new Drawing.TooFew(fitting.size(), scoring.experts());
        }
        var seed = new byte[SEED];
        random.nextBytes(seed);
        var draw = new Draw(
                tenant,
                Ids.next(),
                application.id(),
                application.submission(),
                sector,
                HexFormat.of().formatHex(seed),
                fitting.stream().map(Candidate::publicId).sorted().toList(),
                actor.person().id(),
                LocalDateTime.now(clock));
        rows.insert(draw);
        var byId = byPublicId(fitting);
        ask(
                found,
                draw,
                1,
                draw.order().stream()
                        .limit(scoring.experts())
                        .map(id -> Objects.requireNonNull(byId.get(id)).personId())
                        .toList());
        return new Drawing.Done(draw);
    }

    /** The next in the order who has not been asked and has no conflict by now. In the transaction of the caller. */
    @Transactional
    Optional<Candidate> replace(Case found, long drawId) {
        var draw = rows.lock(found.tenant().id(), drawId).orElseThrow();
        var asked = scores.of(draw.tenantId(), draw.applicationId()).stream()
                .filter(score -> score.drawId() == draw.id())
                .map(Score::personId)
                .collect(Collectors.toSet());
        var byId = byPublicId(pool.of(found));
        var next = draw.order().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .filter(each -> each.conflict() == null && !asked.contains(each.personId()))
                .findFirst();
        next.ifPresent(each -> ask(found, draw, 1, List.of(each.personId())));
        return next;
    }

    /** The same experts once more, who now see what the others said. Whether that was due. */
    @Transactional
    boolean again(Site site, HttpRequest<?> request, Actor actor, Case found, Scoring scoring) {
        return trail.telling(
                () -> {
                    var application = found.application();
                    var draw = rows.of(application.tenantId(), application.id(), application.submission())
                            .flatMap(each -> rows.lock(each.tenantId(), each.id()));
                    var given = scores.of(application.tenantId(), application.id()).stream()
                            .filter(score -> score.submission() == application.submission())
                            .toList();
                    var panel = Panel.of(scoring, given);
                    if (draw.isEmpty() || !panel.complete() || !panel.apart()) {
                        return false;
                    }
                    ask(
                            found,
                            draw.get(),
                            panel.round() + 1,
                            given.stream()
                                    .filter(score ->
                                            score.round() == panel.round() && score.state() == Score.State.SCORED)
                                    .map(Score::personId)
                                    .toList());
                    return true;
                },
                done -> done ? List.of(line(site, request, actor, "experts.asked-again", found)) : List.of());
    }

    private void ask(Case found, Draw draw, int round, Collection<Long> people) {
        var now = LocalDateTime.now(clock);
        var asked = people.stream()
                .map(person -> new Score(
                        draw.tenantId(),
                        Ids.next(),
                        Ids.random(),
                        draw.id(),
                        draw.applicationId(),
                        draw.submission(),
                        round,
                        person,
                        Score.State.ASKED,
                        Map.of(),
                        null,
                        null,
                        now,
                        null))
                .toList();
        scores.insert(asked);
        asked.forEach(score -> tasks.ask(
                found.tenant(),
                new Asked(
                        TASK,
                        score.publicId(),
                        found.applicant().nameZh(),
                        score.path(),
                        new To.OnePerson(score.personId()),
                        null)));
    }

    private static Map<String, Candidate> byPublicId(Collection<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::publicId, Function.identity()));
    }

    static Line line(Site site, HttpRequest<?> request, Actor actor, String action, Case found) {
        return Trail.line(
                site, request, actor, action, "application", found.application().publicId());
    }
}
