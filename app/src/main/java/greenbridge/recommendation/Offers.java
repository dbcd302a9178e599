package greenbridge.recommendation;

import greenbridge.organisation.Units;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Banks offer, the enterprise accepts one or declines. */
@Singleton
class Offers {
    private final LoanOfferRows rows;
    private final RecommendationRows recommendations;
    private final Errands errands;
    private final Units units;
    private final Clock clock;

    Offers(LoanOfferRows rows, RecommendationRows recommendations, Errands errands, Units units, Clock clock) {
        this.rows = rows;
        this.recommendations = recommendations;
        this.errands = errands;
        this.units = units;
        this.clock = clock;
    }

    @ReadOnly
    List<LoanOffer> of(Tenant tenant, Recommendation recommendation) {
        return rows.of(tenant.id(), recommendation.id());
    }

    /** A newer offer takes the place of an open one. Nothing once the enterprise has accepted one of any bank. */
    @Transactional
    boolean offer(Tenant tenant, Recommendation seen, int revision, LoanOffer offer) {
        units.lock(tenant, seen.organisationId());
        if (!seen.state().offers()
                || rows.of(tenant.id(), seen.id()).stream().anyMatch(each -> each.state() == LoanOffer.State.ACCEPTED)
                || rows.acceptedElsewhere(tenant.id(), offer.project(), seen.id()) > 0
                || recommendations.touch(tenant.id(), seen.id(), revision, seen.state()) != 1) {
            return false;
        }
        rows.replace(tenant.id(), seen.id());
        rows.insert(offer);
        errands.offered(tenant, seen);
        return true;
    }

    /** Of which recommendations an offer was answered, this one first; those of other banks are declined with it. None for who is late. */
    @Transactional
    List<Recommendation> accept(Tenant tenant, Recommendation seen, LoanOffer offer, long person) {
        units.lock(tenant, seen.organisationId());
        var now = LocalDateTime.now(clock);
        if (!open(tenant, seen, offer)
                || rows.acceptedElsewhere(tenant.id(), offer.project(), seen.id()) > 0
                || rows.accept(tenant.id(), offer.id(), person, now) != 1) {
            return List.of();
        }
        errands.answered(tenant, seen, "accepted");
        var answered = new ArrayList<>(List.of(seen));
        for (var other : rows.openFor(tenant.id(), offer.project())) {
            if (rows.decline(tenant.id(), other.id(), person, now) == 1) {
                var declined = recommendations
                        .byId(tenant.id(), other.recommendationId())
                        .orElseThrow();
                errands.answered(tenant, declined, "declined");
                answered.add(declined);
            }
        }
        return answered;
    }

    /** As {@link #accept}. */
    @Transactional
    List<Recommendation> decline(Tenant tenant, Recommendation seen, LoanOffer offer, long person) {
        units.lock(tenant, seen.organisationId());
        if (!open(tenant, seen, offer)
                || rows.decline(tenant.id(), offer.id(), person, LocalDateTime.now(clock)) != 1) {
            return List.of();
        }
        errands.answered(tenant, seen, "declined");
        return List.of(seen);
    }

    private boolean open(Tenant tenant, Recommendation seen, LoanOffer offer) {
        return offer.open(LocalDate.now(clock))
                && recommendations
                        .byId(tenant.id(), seen.id())
                        .filter(now -> now.state().offers())
                        .isPresent();
    }
}
