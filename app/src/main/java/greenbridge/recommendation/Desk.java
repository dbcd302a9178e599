package greenbridge.recommendation;

import greenbridge.consent.Consents;
import greenbridge.form.Problems;
import greenbridge.form.Typed;
import greenbridge.session.Actor;
import greenbridge.site.Page;
import greenbridge.site.Site;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lays out one recommendation for whoever may see it. */
@Singleton
class Desk {
    private final Recommendations recommendations;
    private final Offers offers;
    private final Monitoring monitoring;
    private final PolicyFunds funds;
    private final Consents consents;

    Desk(Recommendations recommendations, Offers offers, Monitoring monitoring, PolicyFunds funds, Consents consents) {
        this.recommendations = recommendations;
        this.offers = offers;
        this.monitoring = monitoring;
        this.funds = funds;
        this.consents = consents;
    }

    /** @param reader what somebody is to it */
    record Seen(Recommendation it, Eyes reader) {
        /** Whether this reader may enter public money. */
        boolean funds() {
            return reader.official() && it.recommendedAt() != null;
        }
    }

    /**
     * One recommendation.
     *
     * @param moves that this reader may make
     * @param opened whether the bank may look into the dossier
     * @param offering whether this reader may make an offer
     * @param offers newest first; none for officials
     * @param funding whether this reader may enter public money
     */
    record RecommendationPage(
            Site site,
            Actor actor,
            Recommendation it,
            Eyes reader,
            LocalDate today,
            List<Stay> stays,
            List<Move> moves,
            boolean opened,
            boolean offering,
            List<LoanOffer> offers,
            boolean funding,
            List<PolicyFund> funds,
            List<Monitoring.Told> reports,
            Typed typed,
            Problems problems)
            implements Page {}

    Optional<Seen> seen(Site site, Actor actor, String id) {
        return recommendations
                .find(site.tenant(), id)
                .map(it -> new Seen(it, Eyes.of(actor, it)))
                .filter(seen -> seen.reader().any());
    }

    RecommendationPage page(Site site, Actor actor, Seen seen, Typed typed, Problems problems) {
        var it = seen.it();
        var eyes = seen.reader();
        String project = Objects.requireNonNullElse(it.project(), "");
        boolean lapsed = it.lapsed(site.today());
        return new RecommendationPage(
                site,
                actor,
                it,
                eyes,
                site.today(),
                recommendations.stays(it, eyes),
                Move.of(it.direction(), it.state(), eyes.sides()).stream()
                        .filter(move -> !lapsed || move.by() != Side.BANK)
                        .toList(),
                eyes.bank()
                        && !project.isEmpty()
                        && !consents.parts(site.tenant(), project, it.bankId()).isEmpty(),
                eyes.bank() && it.outgoing() && it.state().offers(),
                eyes.bank() || eyes.owner() ? offers.of(site.tenant(), it) : List.of(),
                seen.funds(),
                funds.of(it),
                monitoring.of(site.tenant(), it),
                typed,
                problems);
    }

    /** The page again, with what was typed. */
    HttpResponse<?> again(Site site, Actor actor, String id, Typed typed, Problems problems) {
        return seen(site, actor, id)
                .<HttpResponse<?>>map(seen -> HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                        .body(page(site, actor, seen, typed, problems)))
                .orElseGet(HttpResponse::notFound);
    }

    static HttpResponse<?> to(Site site, String path) {
        return HttpResponse.seeOther(URI.create(site.links().to(path)));
    }
}
