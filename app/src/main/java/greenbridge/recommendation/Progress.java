package greenbridge.recommendation;

import greenbridge.id.Ids;
import greenbridge.organisation.Units;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;

/** Moves a recommendation on; of two who do at once one does. */
@Singleton
class Progress {
    private final RecommendationRows rows;
    private final StepRows steps;
    private final LoanOfferRows offers;
    private final Errands errands;
    private final Units units;
    private final Clock clock;

    Progress(RecommendationRows rows, StepRows steps, LoanOfferRows offers, Errands errands, Units units, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.offers = offers;
        this.errands = errands;
        this.units = units;
        this.clock = clock;
    }

    enum Outcome {
        DONE,
        /** Somebody was faster, or it lapsed. */
        LATE,
        /** The enterprise accepted the offer of another bank. */
        ELSEWHERE
    }

    /** @param revision that was seen */
    @Transactional
    Outcome move(Tenant tenant, Recommendation seen, Move move, Moved said, int revision, long person) {
        if (move.to() == State.RECEIVED_BY_BANK
                && seen.lapsed(LocalDateTime.now(clock).toLocalDate())) {
            return Outcome.LATE;
        }
        if (move.to() == State.APPROVED || move.to() == State.DISBURSED) {
            units.lock(tenant, seen.organisationId());
            String project = Objects.requireNonNullElse(seen.project(), "");
            if (offers.acceptedElsewhere(tenant.id(), project, seen.id()) > 0) {
                return Outcome.ELSEWHERE;
            }
        }
        var now = LocalDateTime.now(clock);
        if (rows.move(tenant.id(), seen.id(), revision, move.from(), move.to(), now) != 1) {
            return Outcome.LATE;
        }
        keep(seen, move, said, now);
        steps.insert(new Step(tenant.id(), Ids.next(), seen.id(), move.to(), move.by(), person, said.note(), now));
        errands.moved(tenant, rows.byId(tenant.id(), seen.id()).orElseThrow(), move.by());
        return Outcome.DONE;
    }

    private void keep(Recommendation seen, Move move, Moved said, LocalDateTime now) {
        int tenant = seen.tenantId();
        switch (move.to()) {
            case RECOMMENDED -> rows.recommended(tenant, seen.id(), now, said.criteria());
            case DISBURSED ->
                rows.disbursed(
                        tenant, seen.id(), Objects.requireNonNull(said.amount()), Objects.requireNonNull(said.day()));
            case IN_MONITORING -> rows.reports(tenant, seen.id(), Objects.requireNonNull(said.day()));
            case TAKEN_UP -> rows.takenUp(tenant, seen.id(), said.project(), said.policy());
            case DECLINED, CLOSED -> {
                rows.ended(tenant, seen.id(), said.note());
                offers.replace(tenant, seen.id());
                offers.release(tenant, seen.id());
            }
            case DRAFT, LOCAL_CHECK, RECEIVED_BY_BANK, INVESTIGATING, APPROVED -> {}
        }
    }
}
