package greenbridge.recommendation;

import java.util.Locale;

/** How a loan goes, as its bank says. */
public enum Standing {
    NORMAL,
    OVERDUE,
    /** The bank gets its money back and leaves. */
    EXIT;

    public String key() {
        return "recommendation.standing." + name().toLowerCase(Locale.ROOT);
    }
}
