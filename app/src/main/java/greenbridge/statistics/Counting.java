package greenbridge.statistics;

import greenbridge.product.Product;
import greenbridge.product.Products;
import greenbridge.project.Projects;
import greenbridge.recommendation.Recommendations;
import greenbridge.tenants.Tenant;
import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Counts a market as it is now, in a few statements. */
@Singleton
class Counting {
    private final NeedCounts needs;
    private final EnquiryCounts enquiries;
    private final LoanCounts loans;
    private final SavingCounts savings;
    private final TrainingRows trainings;
    private final Products products;
    private final Projects projects;
    private final Clock clock;

    Counting(
            NeedCounts needs,
            EnquiryCounts enquiries,
            LoanCounts loans,
            SavingCounts savings,
            TrainingRows trainings,
            Products products,
            Projects projects,
            Clock clock) {
        this.needs = needs;
        this.enquiries = enquiries;
        this.loans = loans;
        this.savings = savings;
        this.trainings = trainings;
        this.products = products;
        this.projects = projects;
        this.clock = clock;
    }

    /** What everybody reads may be a minute old: it is asked for often, and counting a market is not free. */
    @Cacheable("public-counts")
    @ReadOnly
    public Counts everywhere(Tenant tenant) {
        return of(tenant, Recommendations.EVERYWHERE);
    }

    /** Products and projects are public one by one and counted wherever they lie. */
    @ReadOnly
    public Counts of(Tenant tenant, String reach) {
        var now = LocalDateTime.now(clock);
        var need = needs.of(tenant.id(), reach, now);
        var promised = savings.promised(tenant.id(), reach);
        var offered = products.current(tenant);
        return new Counts(
                need,
                enquiries.of(tenant.id(), reach, now.toLocalDate()),
                loans.of(tenant.id(), reach),
                promised,
                savings.measured(tenant.id(), reach),
                offered.size(),
                projects.count(tenant),
                trainings.held(tenant.id(), reach),
                need.samples() > 0
                        || promised.stream().anyMatch(pair -> pair.samples() > 0)
                        || offered.stream().anyMatch(Product::sample));
    }
}
