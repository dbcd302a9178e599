package greenbridge.recommendation;

import greenbridge.organisation.Units;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Public money of a recommended project. A document stands with one recommendation of a project, so that nothing counts twice. */
@Singleton
class PolicyFunds {
    private final PolicyFundRows rows;
    private final RecommendationRows recommendations;
    private final Units units;
    private final Clock clock;

    PolicyFunds(PolicyFundRows rows, RecommendationRows recommendations, Units units, Clock clock) {
        this.rows = rows;
        this.recommendations = recommendations;
        this.units = units;
        this.clock = clock;
    }

    /** What came of entering one. */
    enum Entered {
        DONE,
        /** Another recommendation of the project has it. */
        ELSEWHERE,
        /** Somebody was faster. */
        MOVED
    }

    /** The newest first, struck out ones too. */
    @ReadOnly
    List<PolicyFund> of(Recommendation recommendation) {
        return rows.of(recommendation.tenantId(), recommendation.id());
    }

    @Transactional
    Entered enter(Tenant tenant, Recommendation seen, int revision, PolicyFund fund) {
        units.lock(tenant, seen.organisationId());
        String project = seen.project();
        if (project != null
                && rows.documentsElsewhere(tenant.id(), project, seen.id(), fund.kind()).stream()
                        .anyMatch(each -> PolicyFund.same(each, fund.document()))) {
            return Entered.ELSEWHERE;
        }
        if (recommendations.touch(tenant.id(), seen.id(), revision, seen.state()) != 1) {
            return Entered.MOVED;
        }
        rows.insert(fund);
        return Entered.DONE;
    }

    /** Whether it still counted. */
    @Transactional
    boolean strike(Tenant tenant, Recommendation seen, PolicyFund fund, String reason, long person) {
        return rows.strike(tenant.id(), seen.id(), fund.publicId(), person, LocalDateTime.now(clock), reason) == 1;
    }
}
