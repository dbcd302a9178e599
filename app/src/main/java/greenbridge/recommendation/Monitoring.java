package greenbridge.recommendation;

import greenbridge.effect.Carrier;
import greenbridge.effect.Effect;
import greenbridge.effect.Factors;
import greenbridge.market.Figures;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes after the loan. */
@Singleton
class Monitoring {
    private final LoanReportRows rows;
    private final RecommendationRows recommendations;
    private final Errands errands;
    private final Factors factors;

    Monitoring(LoanReportRows rows, RecommendationRows recommendations, Errands errands, Factors factors) {
        this.rows = rows;
        this.recommendations = recommendations;
        this.errands = errands;
        this.factors = factors;
    }

    /**
     * One carrier, promised and measured.
     *
     * @param share of the promise, in percent; null where nothing was promised
     */
    public record Kept(
            Carrier carrier,
            @Nullable String promised,
            @Nullable String measured,
            @Nullable String share) {}

    /**
     * A report with what it comes to.
     *
     * @param measured by the factors of the day of the report, as is promised
     */
    public record Told(LoanReport report, List<Kept> kept, Effect measured, Effect promised) {}

    /** The newest year first. */
    @ReadOnly
    List<Told> of(Tenant tenant, Recommendation recommendation) {
        var promised = Savings.read(recommendation.promised());
        return rows.of(tenant.id(), recommendation.id()).stream()
                .map(report -> told(report, promised))
                .toList();
    }

    Told told(LoanReport report, Savings promised) {
        var measured = Savings.read(report.measured());
        var edition = factors.on(report.factorsOn());
        var kept = Arrays.stream(Carrier.values())
                .filter(each -> promised.amounts().containsKey(each)
                        || measured.amounts().containsKey(each))
                .map(each -> kept(
                        each, promised.amounts().get(each), measured.amounts().get(each)))
                .toList();
        return new Told(report, kept, edition.of(measured.amounts()), edition.of(promised.amounts()));
    }

    private static Kept kept(Carrier carrier, @Nullable BigDecimal promised, @Nullable BigDecimal measured) {
        return new Kept(
                carrier,
                promised == null ? null : Figures.whole(promised),
                measured == null ? null : Figures.whole(measured),
                promised == null || measured == null || promised.signum() <= 0 ? null : share(promised, measured));
    }

    private static String share(BigDecimal promised, BigDecimal measured) {
        return Figures.decimals(
                measured.multiply(BigDecimal.valueOf(100)).divide(promised, 1, RoundingMode.HALF_UP), 1);
    }

    /** Whether the year was not reported yet, and nobody was faster. */
    @Transactional
    boolean report(Tenant tenant, Recommendation seen, LoanReport report) {
        if (rows.of(tenant.id(), seen.id()).stream().anyMatch(each -> each.year() == report.year())
                || recommendations.touch(tenant.id(), seen.id(), seen.revision(), seen.state()) != 1) {
            return false;
        }
        rows.insert(report);
        LocalDate due = seen.reportDue();
        if (due != null) {
            recommendations.reports(tenant.id(), seen.id(), due.plusYears(1));
        }
        errands.reported(tenant, recommendations.byId(tenant.id(), seen.id()).orElseThrow());
        return true;
    }

    @Transactional
    boolean mark(Tenant tenant, Recommendation seen, int revision, Standing standing, boolean successful) {
        if (!seen.state().paid() || recommendations.touch(tenant.id(), seen.id(), revision, seen.state()) != 1) {
            return false;
        }
        recommendations.mark(tenant.id(), seen.id(), standing, successful);
        errands.marked(tenant, seen, standing);
        return true;
    }
}
