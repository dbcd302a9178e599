package greenbridge.site;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.exceptions.HttpStatusException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tenant first: every request that is not for the house itself belongs to one tenant, or is not answered. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
public final class Arrival {
    static final String TENANT = "greenbridge.tenant";

    /** First segments that are the house's own; no tenant can be called so. */
    static final Set<String> HOUSE =
            Set.of("assets", "health", "prometheus", "openapi.yml", "robots.txt", "favicon.ico", "api");

    private final Tenants tenants;

    Arrival(Tenants tenants) {
        this.tenants = tenants;
    }

    @RequestFilter
    void find(HttpRequest<?> request) {
        List<String> segments =
                List.of(request.getPath().replaceFirst("^/+", "").split("/", -1));
        String first = segments.getFirst();
        if (first.equals("api") && segments.size() > 2) {
            request.setAttribute(TENANT, running(segments.get(2)));
        } else if (!HOUSE.contains(first)) {
            request.setAttribute(TENANT, first.isEmpty() ? tenants.national() : running(first));
        }
    }

    /** What was chosen by an address holds for the pages after it. */
    @ResponseFilter
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        for (String name : List.of(Sites.LANGUAGE, Sites.VIEW)) {
            request.getParameters()
                    .getFirst(name)
                    .filter(Set.of("zh", "en", "normal", "elder")::contains)
                    .ifPresent(value -> response.cookie(Cookie.of(name, value)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite(SameSite.Lax)));
        }
    }

    private Tenant running(String slug) {
        return tenants.bySlug(slug)
                .filter(Tenant::enabled)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such portal"));
    }

    /** The tenant of the request, also where it was refused before it was known: then the national one speaks. */
    public static Tenant tenant(HttpRequest<?> request, Tenants tenants) {
        return request.getAttribute(TENANT, Tenant.class)
                .or(() -> ownHost(request, tenants))
                .orElseGet(tenants::national);
    }

    static Optional<Tenant> ownHost(HttpRequest<?> request, Tenants tenants) {
        return request.getHeaders()
                .get(HttpHeaders.HOST, String.class)
                .flatMap(tenants::byHost)
                .filter(Tenant::enabled);
    }

    public static String origin(HttpRequest<?> request) {
        String host =
                Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST)).orElse("localhost");
        return (request.isSecure() ? "https://" : "http://") + host;
    }
}
