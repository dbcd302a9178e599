package greenbridge.limit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as {@link Proxies} found out before anything else saw it.
 *
 * @param host as the visitor wrote it, with its port
 */
public record Visitor(String address, boolean secure, String host) {
    /** Nobody outside can say these: they are taken off every request on its way in. */
    static final String ADDRESS = "X-Visitor-Address";

    static final String SCHEME = "X-Visitor-Scheme";

    private static final String HTTPS = "https";

    public static Visitor of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return new Visitor(
                Objects.requireNonNullElse(headers.get(ADDRESS), ""),
                secure(request),
                Objects.requireNonNullElse(headers.get(HttpHeaders.HOST), "localhost"));
    }

    public static boolean secure(HttpRequest<?> request) {
        @Nullable String scheme = request.getHeaders().get(SCHEME);
        return scheme == null ? request.isSecure() : scheme.equals(HTTPS);
    }

    /** Scheme, host and port, as the visitor sees them. */
    public String origin() {
        return (secure ? "https://" : "http://") + host;
    }

    /** What is counted together: of the newer addresses everybody holds a whole network. */
    public String network() {
        return Network.counted(address);
    }
}
