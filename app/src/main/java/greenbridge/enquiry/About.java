package greenbridge.enquiry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about, and whom.
 *
 * @param organisationId where it has a record in this portal
 * @param area whose officials stand in where nobody acts for it
 */
public record About(
        Kind kind,
        String id,
        String name,
        @Nullable Long organisationId,
        String organisationName,
        @Nullable String area) {
    /** The kinds of things that there are enquiries about. */
    public enum Kind {
        ENTRY("entries"),
        PRODUCT("finance/products");

        private final String place;

        Kind(String place) {
            this.place = place;
        }

        public String key() {
            return "enquiry.about." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return path(kind, id);
    }

    static String path(Kind kind, String id) {
        return kind.place + "/" + id;
    }
}
