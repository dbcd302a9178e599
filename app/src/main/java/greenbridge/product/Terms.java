package greenbridge.product;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a product says.
 *
 * @param rateZh in the bank's own words: the portal computes no interest
 * @param materialsZh what the bank wants to see
 */
@Serdeable
public record Terms(
        Kind kind,
        String nameZh,
        @Nullable String nameEn,
        String textZh,
        @Nullable String textEn,
        @Nullable String rateZh,
        @Nullable String rateEn,
        @Nullable String materialsZh,
        @Nullable String materialsEn,
        List<Condition> conditions) {
    public Terms {
        conditions = List.copyOf(conditions);
    }

    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }

    public String text(boolean english) {
        return english && textEn != null ? textEn : textZh;
    }

    public @Nullable String rate(boolean english) {
        return english && rateEn != null ? rateEn : rateZh;
    }

    public @Nullable String materials(boolean english) {
        return english && materialsEn != null ? materialsEn : materialsZh;
    }

    Optional<Condition> of(Field field, Condition.Operator operator) {
        return conditions.stream()
                .filter(condition -> condition.field() == field && condition.operator() == operator)
                .findFirst();
    }
}
