package greenbridge.product;

import java.util.Locale;

/** Contracts whose future income pays a loan back. */
public enum Contract {
    EMC,
    WATER_SAVING,
    THIRD_PARTY,
    CONCESSION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "product.contract." + code();
    }
}
