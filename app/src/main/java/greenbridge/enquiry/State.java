package greenbridge.enquiry;

import java.util.Locale;

/** How far an enquiry is. What is late or rests follows from its days. */
public enum State {
    NEW,
    ACKNOWLEDGED,
    CONTACTED,
    NEGOTIATING,
    WON,
    LOST,
    /** It went on to the next in line, or came to nothing because nobody answered. */
    NO_REPLY,
    WITHDRAWN;

    public boolean open() {
        return compareTo(WON) < 0;
    }

    /** Whether the two sides talk with each other. */
    public boolean talking() {
        return this == CONTACTED || this == NEGOTIATING;
    }

    public String key() {
        return "enquiry.state." + name().toLowerCase(Locale.ROOT);
    }
}
