package greenbridge.review;

import greenbridge.application.Application;
import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.call.Packs;
import greenbridge.oversight.Oversight;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.rule.Outcome;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Query;
import greenbridge.site.Site;
import greenbridge.tenants.Area;
import greenbridge.tenants.Areas;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits at the steps of the own office, call by call. */
@Needs(Permission.APPLICATION_CHECK)
@Controller("/{tenant}/workbench/reviews")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewsPages {
    private static final int PAGE = 50;

    private final Queues queues;
    private final Calls calls;
    private final Packs packs;
    private final Areas areas;
    private final Clock clock;

    ReviewsPages(Queues queues, Calls calls, Packs packs, Areas areas, Clock clock) {
        this.queues = queues;
        this.calls = calls;
        this.packs = packs;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param waiting for this official; all that were handed in where they are sealed */
    record Round(Call call, boolean sealed, long waiting, long all) {}

    record Line(
            Queued queued, @Nullable Tier step, @Nullable String area, boolean waits) {}

    /** What the list is narrowed to, as it was chosen. */
    record Chosen(
            @Nullable String state,
            @Nullable Integer tier,
            @Nullable String outcome,
            @Nullable String area,
            @Nullable String q) {
        public boolean any() {
            return state != null || tier != null || outcome != null || area != null || q != null;
        }
    }

    /** @param next address of what comes after these lines; null on the last page */
    record ReviewsPage(
            Site site,
            Actor actor,
            List<Round> rounds,
            @Nullable Round round,
            List<Tier> tiers,
            List<Application.State> states,
            List<Outcome> outcomes,
            List<Area> areas,
            Chosen chosen,
            List<Line> lines,
            @Nullable String next)
            implements Page {}

    @Get
    ReviewsPage reviews(
            Site site,
            Actor actor,
            @Nullable @QueryValue String call,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String tier,
            @Nullable @QueryValue String outcome,
            @Nullable @QueryValue String area,
            @Nullable @QueryValue String q,
            @Nullable @QueryValue Long after) {
        var rounds = rounds(site, actor);
        var chosen = new Chosen(
                known(Application.State.values(), state),
                tier == null || !tier.matches("\\d") ? null : Integer.valueOf(tier),
                known(Outcome.values(), outcome),
                area == null || !area.matches("\\d{6}") ? null : area,
                q == null || q.isBlank() ? null : q.strip());
        var round = rounds.stream()
                .filter(each -> each.call().publicId().equals(call))
                .findFirst()
                .or(() -> call == null || call.isBlank() ? rounds.stream().findFirst() : Optional.empty())
                .orElse(null);
        var lines = round == null || round.sealed()
                ? List.<Line>of()
                : lines(site, actor, round.call(), chosen, after == null ? 0 : after);
        return new ReviewsPage(
                site,
                actor,
                rounds,
                round,
                round == null ? List.of() : packs.of(round.call()).tiers(),
                Arrays.stream(Application.State.values())
                        .filter(each -> each != Application.State.DRAFT)
                        .toList(),
                List.of(Outcome.values()),
                areas.of(site.tenant()).stream()
                        .filter(each -> !each.code().endsWith("0000"))
                        .filter(each -> actor.reaches(Permission.APPLICATION_CHECK, each.code()))
                        .toList(),
                chosen,
                lines.subList(0, Math.min(PAGE, lines.size())),
                lines.size() > PAGE ? after(site, lines.get(PAGE - 1).queued().id()) : null);
    }

    private List<Round> rounds(Site site, Actor actor) {
        var now = LocalDateTime.now(clock);
        var tallies = queues.tallies(site.tenant());
        return calls.published(site.tenant()).stream()
                .map(call -> {
                    var pack = packs.of(call);
                    return Queues.round(actor, call, pack, Oversight.sealed(pack, call, now), tallies);
                })
                .filter(round -> round.all() > 0)
                .sorted((one, other) -> Boolean.compare(other.waiting() > 0, one.waiting() > 0))
                .toList();
    }

    private List<Line> lines(Site site, Actor actor, Call call, Chosen chosen, long after) {
        var pack = packs.of(call);
        return queues.queue(site.tenant(), call, Oversight.pattern(actor, pack), chosen, after, PAGE + 1).stream()
                .map(queued -> line(site, actor, pack, queued))
                .toList();
    }

    private Line line(Site site, Actor actor, Pack pack, Queued queued) {
        boolean waits = queued.state() == Application.State.IN_REVIEW
                && Oversight.acts(actor, pack, queued.tier(), queued.area());
        return new Line(
                queued,
                queued.tier() < pack.tiers().size() ? pack.tiers().get(queued.tier()) : null,
                Optional.ofNullable(queued.area())
                        .flatMap(areas::byCode)
                        .map(area -> area.name(site.language()))
                        .orElse(null),
                waits);
    }

    private static String after(Site site, long id) {
        return site.links().to("workbench/reviews") + "?"
                + Query.of(site.address()).with("after", String.valueOf(id));
    }

    private static <E extends Enum<E>> @Nullable String known(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
