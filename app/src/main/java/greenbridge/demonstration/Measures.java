package greenbridge.demonstration;

import greenbridge.catalog.Indicator;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured, how, and who checked it. Text and indicators are what search shows of it. */
@Serdeable
public record Measures(
        @Nullable String site,
        @Nullable String siteEn,
        @Nullable List<Figure> figures,
        @Nullable String method,
        @Nullable String methodEn,
        @Nullable String verifier,
        @Nullable LocalDate verifiedOn,
        @Nullable BigDecimal savedTce,
        @Nullable BigDecimal savedCo2,
        @Nullable BigDecimal investment,
        @Nullable BigDecimal payback,
        @Nullable String model,
        @Nullable String text,
        @Nullable List<Indicator> indicators) {

    /** One quantity before and after. */
    @Serdeable
    public record Figure(
            String label,
            @Nullable String labelEn,
            String before,
            String after,
            @Nullable String unit) {
        public String label(boolean english) {
            return english && labelEn != null ? labelEn : label;
        }
    }

    public List<Figure> shownFigures() {
        return figures == null ? List.of() : figures;
    }

    public @Nullable String site(boolean english) {
        return english && siteEn != null ? siteEn : site;
    }

    public @Nullable String method(boolean english) {
        return english && methodEn != null ? methodEn : method;
    }
}
