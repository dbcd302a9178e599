package greenbridge.recommendation;

import java.util.Locale;

/** For whom somebody acts. */
public enum Side {
    OFFICIAL,
    BANK,
    ENTERPRISE;

    public String key() {
        return "recommendation.side." + name().toLowerCase(Locale.ROOT);
    }
}
