package greenbridge.review;

import greenbridge.call.Call;
import greenbridge.call.Calls;
import greenbridge.call.Packs;
import greenbridge.expert.Panels;
import greenbridge.oversight.Oversight;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The applications of a call beside each other, for those who choose. */
@Singleton
class Standings {
    private final StandingRows rows;
    private final DecidedRows decisions;
    private final Calls calls;
    private final Packs packs;
    private final Panels panels;
    private final Clock clock;

    Standings(StandingRows rows, DecidedRows decisions, Calls calls, Packs packs, Panels panels, Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.calls = calls;
        this.packs = packs;
        this.panels = panels;
        this.clock = clock;
    }

    /** A call at the step at which is chosen. */
    record Selecting(Call call, Pack pack, int tier) {
        Tier step() {
            return pack.tiers().get(tier);
        }
    }

    /** The last such step that this official does; none while the call is sealed. */
    @ReadOnly
    Optional<Selecting> selecting(Tenant tenant, Actor actor, String call) {
        return calls.find(tenant, call).flatMap(found -> selecting(actor, found));
    }

    @ReadOnly
    Optional<Selecting> selecting(Tenant tenant, long call, int tier) {
        return calls.byId(tenant, call)
                .map(found -> new Selecting(found, packs.of(found), tier))
                .filter(at -> tier < at.pack().tiers().size());
    }

    /** Calls that have a step at which this official chooses. */
    @ReadOnly
    List<Call> calls(Tenant tenant, Actor actor) {
        return calls.published(tenant).stream()
                .filter(call -> selecting(actor, call).isPresent())
                .toList();
    }

    private Optional<Selecting> selecting(Actor actor, Call call) {
        var pack = packs.of(call);
        if (call.publishedAt() == null || Oversight.sealed(pack, call, LocalDateTime.now(clock))) {
            return Optional.empty();
        }
        return IntStream.range(0, pack.tiers().size())
                .filter(tier -> pack.tiers().get(tier).does() == Tier.Does.SELECT)
                .filter(tier -> actor.may(Tier.Does.SELECT.permission()))
                .boxed()
                .reduce((one, later) -> later)
                .map(tier -> new Selecting(call, pack, tier));
    }

    /** Those who wait at the step, as far as this official reaches. */
    @ReadOnly
    Ranking ranking(Actor actor, Selecting at) {
        var scoring = at.pack().scoring();
        var all = rows.of(at.call().tenantId(), at.call().id()).stream()
                .filter(each -> Ranking.waits(each, at.tier()))
                .filter(each -> Oversight.acts(actor, at.pack(), at.tier(), each.area()))
                .toList();
        return Ranking.of(all, scoring == null ? Map.of() : panels.of(at.call(), scoring), scoring);
    }

    /** By application. */
    @ReadOnly
    Map<Long, Standing> all(Call call) {
        return rows.of(call.tenantId(), call.id()).stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
    }

    /** Who recommended last, by application. */
    @ReadOnly
    Map<Long, Recommended> recommended(Call call) {
        return rows.recommended(call.tenantId(), call.id()).stream()
                .collect(Collectors.toMap(Recommended::applicationId, Function.identity(), (newest, older) -> newest));
    }

    @ReadOnly
    Map<Long, TrackRecord> records(Call call, Map<Long, Recommended> recommended) {
        var people = recommended.values().stream().map(Recommended::personId).collect(Collectors.toSet());
        return people.isEmpty()
                ? Map.of()
                : decisions.records(call.tenantId(), people, LocalDate.now(clock)).stream()
                        .collect(Collectors.toMap(TrackRecord::personId, Function.identity()));
    }
}
