package greenbridge.site;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** What a browser may do with anything that comes from here: nothing inline, nothing from elsewhere, in nobody's frame. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
public final class SecurityHeaders implements Ordered {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains");

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        putOn(response);
    }

    /** Also called where an answer is made outside of the filters. */
    public static void putOn(MutableHttpResponse<?> response) {
        HEADERS.forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) {
                response.header(name, value);
            }
        });
    }
}
