package greenbridge.supervision;

import java.util.Locale;

/** What became of a step of a yearly review. */
enum Reviewed {
    DONE,
    /** Not its time, or somebody else was faster. */
    STEP,
    /** Whoever gave the opinion leaves the decision to another person. */
    SECOND,
    /** Whoever acts for the holder, or handed the report in, leaves it to others. */
    CONCERNED;

    String key() {
        return "yearly.wrong." + name().toLowerCase(Locale.ROOT);
    }
}
