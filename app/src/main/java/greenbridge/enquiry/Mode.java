package greenbridge.enquiry;

import java.util.Locale;

/** To how many an enquiry goes. Sealed offers are asked for by a need. */
public enum Mode {
    /** To the holder alone. */
    ONE,
    /** To several; so many as the seeker said who are first get the contact. */
    FIRST_N,
    /** To several whom the seeker named; each of them may answer. */
    INVITED;

    public String key() {
        return "enquiry.mode." + name().toLowerCase(Locale.ROOT);
    }
}
