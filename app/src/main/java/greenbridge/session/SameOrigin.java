package greenbridge.session;

import greenbridge.site.Arrival;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

/**
 * What changes something comes from a page of this host. Every browser says where a form was sent from, and no page can make it
 * say otherwise; what says nothing is no browser, and then has to carry its token in the header, which no other site can.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SameOrigin implements Ordered {
    private final Attempts attempts;

    SameOrigin(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Once it is known who was made to send it. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean harmless = switch (request.getMethod()) {
            case GET, HEAD, OPTIONS, TRACE -> true;
            case POST, PUT, PATCH, DELETE, CONNECT, CUSTOM -> false;
        };
        if (!harmless && Carried.bearer(request).isEmpty() && !program(request) && !fromHere(request)) {
            attempts.tell(request, "form.sent");
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "Sent from another site");
        }
    }

    /** No browser, which always says where from, and nobody whom it could send something in the name of. */
    private static boolean program(HttpRequest<?> request) {
        var headers = request.getHeaders();
        return request.getPath().startsWith("/api/")
                && Carried.token(request).isEmpty()
                && !headers.contains("Sec-Fetch-Site")
                && !headers.contains(HttpHeaders.ORIGIN);
    }

    private static boolean fromHere(HttpRequest<?> request) {
        @Nullable String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return Arrival.origin(request).equals(request.getHeaders().get(HttpHeaders.ORIGIN));
    }
}
