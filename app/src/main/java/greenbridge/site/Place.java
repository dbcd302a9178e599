package greenbridge.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a navigation bar may lead; a profile names the ones it wants. */
public enum Place {
    HOME(""),
    CATALOGS("catalogs"),
    PRODUCTS("search?kind=product"),
    TECHNOLOGIES("search?kind=technology"),
    COMPANIES("search?kind=emc"),
    CALLS("calls"),
    AGENCIES("search?kind=agency"),
    NOTICES("notices"),
    CASES("cases"),
    ORGANISATIONS("organisations"),
    POLICIES("policies"),
    PROGRAMMES("programmes"),
    MARKET("market"),
    EVALUATIONS("evaluations"),
    PORTALS("portals");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Not every portal has evaluations: those that do name the place in their profile. */
    boolean everywhere() {
        return this != EVALUATIONS;
    }

    /** The key of its name. */
    public String key() {
        return "site.nav." + name().toLowerCase(Locale.ROOT);
    }

    boolean holds(String local, @Nullable String query) {
        int mark = path.indexOf('?');
        if (mark >= 0) {
            return local.equals(path.substring(0, mark))
                    && path.substring(mark + 1).equals(query);
        }
        return local.equals(path) || (!path.isEmpty() && local.startsWith(path + "/"));
    }
}
