package greenbridge.product;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for money for. What is null or empty is not known yet, which is no reason against any product.
 *
 * @param amount in 万元
 * @param collateral codes of {@link Collateral}
 * @param saving in per cent of the energy used before
 * @param contract code of {@link Contract}
 */
public record Ask(
        @Nullable String area,
        @Nullable String industry,
        @Nullable String sector,
        @Nullable Long amount,
        @Nullable Integer months,
        Set<String> collateral,
        @Nullable BigDecimal saving,
        @Nullable String organisationKind,
        @Nullable String contract) {
    public static final Ask NOTHING = new Ask(null, null, null, null, null, Set.of(), null, null);

    public Ask {
        collateral = Set.copyOf(collateral);
    }

    public Ask(
            @Nullable String area,
            @Nullable String industry,
            @Nullable String sector,
            @Nullable Long amount,
            @Nullable Integer months,
            Set<String> collateral,
            @Nullable BigDecimal saving,
            @Nullable String organisationKind) {
        this(area, industry, sector, amount, months, collateral, saving, organisationKind, null);
    }
}
