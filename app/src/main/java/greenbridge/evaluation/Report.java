package greenbridge.evaluation;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filed report says beside its amounts.
 *
 * @param sections by their keys in the rulebook
 */
@Serdeable
public record Report(Map<String, String> sections, List<Product> products, List<Check> checks) {
    public Report {
        sections = sections == null ? Map.of() : Map.copyOf(sections);
        products = products == null ? List.of() : List.copyOf(products);
        checks = checks == null ? List.of() : List.copyOf(checks);
    }

    /**
     * What is made with the waste.
     *
     * @param ratio of waste in it, in %
     */
    @Serdeable
    public record Product(String name, @Nullable BigDecimal ratio) {}

    /**
     * What came of one of the checks of the rulebook.
     *
     * @param answer yes, no or none where it does not apply
     */
    @Serdeable
    public record Check(String key, String answer, @Nullable String note) {}
}
