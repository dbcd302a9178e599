package greenbridge.recommendation;

import greenbridge.id.Ids;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what has happened already, each step with its day: for samples. */
@Singleton
public class Chronicle {
    private final RecommendationRows rows;
    private final StepRows steps;
    private final LoanOfferRows offers;
    private final LoanReportRows reports;
    private final Errands errands;

    Chronicle(RecommendationRows rows, StepRows steps, LoanOfferRows offers, LoanReportRows reports, Errands errands) {
        this.rows = rows;
        this.steps = steps;
        this.offers = offers;
        this.reports = reports;
        this.errands = errands;
    }

    /** A step that was made. */
    public record Past(
            State state, Side side, long person, @Nullable String note, LocalDateTime at) {}

    /** All that came of it so far. Who has something to do now is asked; of what is past nobody is told. */
    @Transactional
    public void write(
            Tenant tenant, Recommendation last, List<Past> past, List<LoanOffer> made, List<LoanReport> reported) {
        rows.insert(last);
        past.forEach(each -> steps.insert(new Step(
                tenant.id(), Ids.next(), last.id(), each.state(), each.side(), each.person(), each.note(), each.at())));
        made.forEach(offers::insert);
        reported.forEach(reports::insert);
        errands.asks(tenant, last);
        if (made.stream().anyMatch(offer -> offer.state() == LoanOffer.State.OPEN)) {
            errands.offered(tenant, last);
        }
    }
}
