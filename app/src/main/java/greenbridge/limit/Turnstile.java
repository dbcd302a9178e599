package greenbridge.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import java.util.regex.Pattern;

/** Counts each request: by its address before anybody looks who asks, by person or key once that is known. */
final class Turnstile {
    /** Nothing that a page is made of, and nothing by which others see whether we live. */
    private static final Pattern FREE =
            Pattern.compile("/(?:assets|health|openapi\\.yml|robots\\.txt|favicon\\.ico)(?:/.*)?");

    private Turnstile() {}

    private static void pass(Limits limits, HttpRequest<?> request, String who) {
        var wait = limits.take(rate(request), who);
        if (wait.isPresent()) {
            throw new TooMany(wait.getAsLong());
        }
    }

    private static boolean counted(Limits limits, HttpRequest<?> request) {
        return limits.on() && !FREE.matcher(request.getPath()).matches();
    }

    private static Rate rate(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(route -> route.getRouteInfo().getAnnotationMetadata().enumValue(Limited.class, Rate.class))
                .orElse(Rate.PAGES);
    }

    @ServerFilter(Filter.MATCH_ALL_PATTERN)
    static final class ByAddress implements Ordered {
        private final Limits limits;

        ByAddress(Limits limits) {
            this.limits = limits;
        }

        /** After the tenant is known, so that the refusal is in its colours, and before a token is looked at. */
        @Override
        public int getOrder() {
            return ServerFilterPhase.SECURITY.before();
        }

        @RequestFilter
        void count(HttpRequest<?> request) {
            if (counted(limits, request)) {
                pass(limits, request, "address " + Visitor.of(request).network());
            }
        }
    }

    @ServerFilter(Filter.MATCH_ALL_PATTERN)
    static final class ByName implements Ordered {
        private final Limits limits;

        ByName(Limits limits) {
            this.limits = limits;
        }

        @Override
        public int getOrder() {
            return ServerFilterPhase.SECURITY.after();
        }

        /** Whoever comes from many addresses is one person all the same; a key has a count of its own. */
        @RequestFilter
        void count(HttpRequest<?> request) {
            if (counted(limits, request)) {
                request.getUserPrincipal(Authentication.class).ifPresent(known -> {
                    Object key = known.getAttributes().get("key");
                    pass(limits, request, key == null ? "person " + known.getName() : "key " + key);
                });
            }
        }
    }
}
