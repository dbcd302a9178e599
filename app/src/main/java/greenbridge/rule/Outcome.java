package greenbridge.rule;

import java.util.Locale;

/** What a check says of a rule, and of all of them together. The worst of the parts that must all hold comes first here. */
public enum Outcome {
    FAIL,
    NEEDS_DATA,
    NEEDS_REVIEW,
    PASS;

    /** The key of its name. */
    public String key() {
        return "rule.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
