package greenbridge.saving;

import java.util.Locale;

/** How a saving is measured: the four options of the International Performance Measurement and Verification Protocol (IPMVP). */
public enum Method {
    /** The plant alone; one parameter is measured, the others are agreed. */
    A,
    /** The plant alone; everything is measured. */
    B,
    /** The whole site, from its meters. */
    C,
    /** A calibrated model. */
    D;

    public String key() {
        return "saving.method." + name().toLowerCase(Locale.ROOT);
    }
}
