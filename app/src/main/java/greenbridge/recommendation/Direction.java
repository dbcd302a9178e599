package greenbridge.recommendation;

import java.util.Locale;

/** Who recommends to whom. */
public enum Direction {
    /** The authority to a bank. */
    MIIT_SIDE,
    /** A bank to the authority, which looks for support by policy. */
    BANK_SIDE;

    public String key() {
        return "recommendation.direction." + name().toLowerCase(Locale.ROOT);
    }
}
