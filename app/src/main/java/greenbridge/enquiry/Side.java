package greenbridge.enquiry;

import java.util.Locale;

/** Who acts in an enquiry. */
public enum Side {
    SEEKER,
    PROVIDER,
    /** Nobody: a day had passed. */
    PORTAL;

    public Side other() {
        return switch (this) {
            case SEEKER -> PROVIDER;
            case PROVIDER -> SEEKER;
            case PORTAL -> PORTAL;
        };
    }

    public String key() {
        return "enquiry.side." + name().toLowerCase(Locale.ROOT);
    }
}
