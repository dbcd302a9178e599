package greenbridge.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that can be filed.
 *
 * @param outputValue and taxRelief in 万元
 */
public record Filing(
        String reportNo,
        LocalDate completedOn,
        Report report,
        List<Amount> amounts,
        BigDecimal outputValue,
        @Nullable BigDecimal taxRelief) {
    public record Amount(
            Waste.Source source,
            String kind,
            BigDecimal tonnes,
            @Nullable BigDecimal opening,
            @Nullable BigDecimal gained,
            @Nullable BigDecimal closing) {
        Waste of(Evaluation evaluation, int place) {
            return new Waste(
                    evaluation.tenantId(), evaluation.id(), source, place, kind, tonnes, opening, gained, closing);
        }
    }

    /** One a line. */
    String products() {
        return String.join(
                "\n", report.products().stream().map(Report.Product::name).toList());
    }
}
