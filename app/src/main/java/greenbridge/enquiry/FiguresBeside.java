package greenbridge.enquiry;

import greenbridge.market.Figures;
import greenbridge.organisation.Beside;
import greenbridge.organisation.Organisation;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How an organisation answers, for its page. */
@Singleton
class FiguresBeside implements Beside {
    private final EnquiryFigures figures;

    FiguresBeside(EnquiryFigures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Block> of(Tenant viewer, Organisation organisation) {
        return Optional.of(figures.of(viewer, organisation.id()))
                .filter(Responsiveness::shown)
                .map(found -> new Block(
                        "enquiry.figures",
                        "enquiry.figures.note",
                        List.of(
                                figure("received", found.received(), null),
                                figure("intime", found.inTimePercent(), "enquiry.figures.percent"),
                                new Figure(
                                        "enquiry.figures.days",
                                        Figures.whole(found.medianDays()),
                                        "enquiry.figures.day"),
                                figure("won", found.won(), null))));
    }

    private static Figure figure(String name, long number, @org.jspecify.annotations.Nullable String unit) {
        return new Figure("enquiry.figures." + name, Figures.whole(BigDecimal.valueOf(number)), unit);
    }
}
