package greenbridge.file;

import java.util.Locale;

/** Why a file is not kept. */
public enum Fault {
    /** Nothing was chosen, or nothing is in it. */
    EMPTY,
    /** Not among the kinds that the slot takes. */
    KIND,
    /** The content is not what the ending says, or is two things at once. */
    DISAGREES,
    BROKEN,
    /** Locked with a password, so that nobody can look into it. */
    PROTECTED,
    /** Holds something that runs: scripts, macros. */
    ACTIVE,
    /** Holds other files. */
    NESTED,
    /** Reaches for something outside of itself. */
    OUTSIDE,
    /** Unpacks to far more than it is. */
    BOMB,
    PAGES,
    PIXELS;

    /** The key of what is said about it. */
    public String key() {
        return "file.fault." + name().toLowerCase(Locale.ROOT);
    }
}
