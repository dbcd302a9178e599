package greenbridge.product;

import java.util.Locale;

/** What can be pledged, by the codes that entries of projects and of finance have too. */
public enum Collateral {
    FRANCHISE,
    FUTURE_INCOME,
    EMISSION_RIGHT,
    CARBON_RIGHT,
    RECEIVABLES,
    EQUITY,
    IP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "product.collateral." + code();
    }
}
