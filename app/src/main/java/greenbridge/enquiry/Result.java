package greenbridge.enquiry;

import java.util.Locale;

/** What came of an enquiry. */
public enum Result {
    WON,
    LOST;

    State state() {
        return this == WON ? State.WON : State.LOST;
    }

    public String key() {
        return state().key();
    }

    /** Why nothing came of it. */
    public enum Reason {
        PRICE,
        TECHNICAL,
        SCHEDULE,
        OTHER_CHOSEN,
        STOPPED,
        OTHER;

        public String key() {
            return "enquiry.reason." + name().toLowerCase(Locale.ROOT);
        }
    }
}
