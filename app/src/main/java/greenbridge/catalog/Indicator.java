package greenbridge.catalog;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A key figure as it is shown beside a title. */
@Serdeable
public record Indicator(
        String label,
        @Nullable String labelEn,
        String value,
        @Nullable String unit) {
    public String label(boolean english) {
        return english && labelEn != null ? labelEn : label;
    }

    /** Empty where there is none. */
    public String unit(boolean english) {
        return Units.in(unit, english);
    }
}
