package greenbridge.recommendation;

import greenbridge.id.Ids;
import greenbridge.organisation.Units;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Begins recommendations, of either direction. */
@Singleton
class Recommending {
    private static final List<State> BEFORE_THE_BANK = List.of(State.DRAFT, State.LOCAL_CHECK, State.RECOMMENDED);

    private final RecommendationRows rows;
    private final StepRows steps;
    private final Errands errands;
    private final Units units;
    private final Clock clock;

    Recommending(RecommendationRows rows, StepRows steps, Errands errands, Units units, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.errands = errands;
        this.units = units;
        this.clock = clock;
    }

    /** @param open names of banks that have the project already; with one of them nothing is begun */
    record Outcome(List<Recommendation> begun, List<String> open) {}

    /** One for each bank. Of two who recommend at once the second waits, and finds what the first did. */
    @Transactional
    Outcome recommend(Tenant tenant, Nominee nominee, Nomination said, long person) {
        units.lock(tenant, nominee.organisationId());
        var open = said.banks().stream()
                .filter(bank -> rows.open(tenant.id(), nominee.publicId(), bank.id(), LocalDate.now(clock)) > 0)
                .map(bank -> bank.nameZh())
                .toList();
        if (!open.isEmpty()) {
            return new Outcome(List.of(), open);
        }
        var begun = new ArrayList<Recommendation>();
        for (var bank : said.banks()) {
            var recommendation = Begun.of(tenant, nominee, said, bank, person, LocalDateTime.now(clock));
            rows.insert(recommendation);
            BEFORE_THE_BANK.stream()
                    .filter(state -> state.compareTo(recommendation.state()) <= 0)
                    .forEach(state -> step(recommendation, state, Side.OFFICIAL, person));
            errands.moved(tenant, recommendation, Side.OFFICIAL);
            begun.add(recommendation);
        }
        return new Outcome(List.copyOf(begun), List.of());
    }

    @Transactional
    Recommendation propose(Tenant tenant, Proposal said, long person) {
        var recommendation = Begun.of(tenant, said, person, LocalDateTime.now(clock));
        rows.insert(recommendation);
        step(recommendation, State.RECOMMENDED, Side.BANK, person);
        errands.moved(tenant, recommendation, Side.BANK);
        return recommendation;
    }

    private void step(Recommendation recommendation, State state, Side side, long person) {
        steps.insert(new Step(
                recommendation.tenantId(),
                Ids.next(),
                recommendation.id(),
                state,
                side,
                person,
                null,
                LocalDateTime.now(clock)));
    }
}
