package greenbridge.site;

import greenbridge.tenants.Tenant;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place that addresses come from. A portal answers under its slug or, where it has a host of its own, at the root:
 * pages ask for "entries/k3m9" and need not know which.
 *
 * @param origin scheme, host and port that this request came to
 * @param platform the origin of the platform, where portals without a host of their own are; absent when this is it
 */
public record Links(
        Tenant tenant,
        boolean ownHost,
        String origin,
        @Nullable String platform) {
    private static final int LONGEST = 300;
    private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    /** Within this portal; the empty path is its home. */
    public String to(String path) {
        if (path.isEmpty()) {
            return home(tenant);
        }
        return ownHost ? "/" + path : "/" + tenant.slug() + "/" + path;
    }

    /** The same place in the portal of another tenant. */
    public String within(Tenant other, String path) {
        if (other.id() == tenant.id()) {
            return to(path);
        }
        if (path.isEmpty()) {
            return home(other);
        }
        return elsewhere() + "/" + other.slug() + "/" + path;
    }

    public String home(Tenant other) {
        if (other.id() == tenant.id()) {
            return ownHost || other.national() ? "/" : "/" + other.slug();
        }
        return elsewhere() + (other.national() ? "/" : "/" + other.slug());
    }

    /**
     * Whether somebody who is sent there stays on this host. What leads elsewhere in any browser is no way back, and nothing that
     * came from outside is longer than this.
     */
    public static boolean inside(String place) {
        return place.length() <= LONGEST && INSIDE.matcher(place).matches();
    }

    /** With the place to go on to afterwards, where there is one. */
    public static String onward(String link, @Nullable String place) {
        return place != null && inside(place)
                ? link + (link.contains("?") ? "&" : "?") + "to=" + URLEncoder.encode(place, StandardCharsets.UTF_8)
                : link;
    }

    public String then(String link, @Nullable String place) {
        return onward(link, place);
    }

    /** A search for these words, everything else open. */
    public String search(String words) {
        return to("search") + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public String api(String path) {
        return "/api/v1/" + tenant.slug() + "/" + path;
    }

    public String absolute(String link) {
        return link.startsWith("http") ? link : origin + link;
    }

    /** The path within the portal of an address as the routes see it, which always starts with the slug. */
    public String local(URI address) {
        String path = bare(address.getPath());
        return path.startsWith(tenant.slug())
                ? bare(path.substring(tenant.slug().length()))
                : path;
    }

    /** Without slashes around it. */
    private static String bare(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    String same(URI address, String name, String value) {
        return to(local(address)) + "?" + Query.of(address).with(name, value);
    }

    private String elsewhere() {
        return platform == null ? "" : platform;
    }
}
