package greenbridge.evaluation;

import java.util.Locale;

/** Why an agency cannot evaluate an enterprise. */
public enum Conflict {
    /** They are one organisation. */
    SAME,
    /** The enterprise is the head of the agency. */
    HEAD,
    /** The enterprise is a branch of the agency. */
    BRANCH,
    /** Somebody acts for both. */
    PEOPLE;

    public String key() {
        return "evaluation.conflict." + name().toLowerCase(Locale.ROOT);
    }
}
