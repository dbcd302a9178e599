package greenbridge.effect;

import java.util.Locale;

/** As what energy or water comes, in the unit of its meter. */
public enum Carrier {
    ELECTRICITY("kWh"),
    COAL("t"),
    GAS("m³"),
    DIESEL("t"),
    HEAT("GJ"),
    WATER("m³");

    private final String unit;

    Carrier(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    /** The name of its field and the end of the key of its name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
