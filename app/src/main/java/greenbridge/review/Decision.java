package greenbridge.review;

import java.util.Locale;

/** What officials make of an application at a step. */
public enum Decision {
    /** On to the next step. */
    RECOMMENDED,
    /** To be changed and handed in again. */
    RETURNED,
    DECLINED,
    /** On a sheet that was approved. */
    SELECTED,
    /** Elsewhere, with yes. */
    CONFIRMED,
    /** Elsewhere, with no. */
    REFUSED;

    /** The key of its name. */
    public String key() {
        return "review.decision." + code();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
