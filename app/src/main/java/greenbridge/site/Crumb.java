package greenbridge.site;

import org.jspecify.annotations.Nullable;

/** A step on the way to a page; the last one has no address, it is the page. */
public record Crumb(String label, @Nullable String url) {
    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
