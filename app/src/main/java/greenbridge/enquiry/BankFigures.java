package greenbridge.enquiry;

import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How a bank answers, for its page. */
@Singleton
class BankFigures implements greenbridge.product.Responsiveness {
    private final EnquiryFigures figures;

    BankFigures(EnquiryFigures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Figures> of(Tenant tenant, long organisationId) {
        return Optional.of(figures.of(tenant, organisationId))
                .filter(Responsiveness::shown)
                .map(found -> new Figures(
                        Math.toIntExact(found.received()),
                        found.inTimePercent(),
                        found.medianDays(),
                        Math.toIntExact(found.won())));
    }
}
