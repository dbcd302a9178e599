package greenbridge.product;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** The kinds of products that the policies name; those of the catalog have its codes. */
@Serdeable
public enum Kind {
    CREDIT,
    INVESTMENT_BANK,
    FUND,
    LEASING,
    INSURANCE,
    GUARANTEE,
    BOND,
    SUPPLY_CHAIN,
    PLEDGE,
    DISCOUNT,
    EQUITY,
    CREDIT_PLATFORM,
    INTERNATIONAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "product.kind." + code();
    }
}
