package greenbridge.site;

import greenbridge.limit.Visitor;
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
import java.util.StringTokenizer;

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
        slug(request)
                .ifPresent(slug -> request.setAttribute(
                        TENANT,
                        named(slug, tenants)
                                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such portal"))));
    }

    /** What the address says; nothing where the house itself is asked. */
    private static Optional<String> slug(HttpRequest<?> request) {
        var segments = new StringTokenizer(request.getPath(), "/");
        String first = segments.hasMoreTokens() ? segments.nextToken() : "";
        if (first.equals("api") && segments.countTokens() > 1) {
            segments.nextToken();
            return Optional.of(segments.nextToken());
        }
        return HOUSE.contains(first) ? Optional.empty() : Optional.of(first);
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
                            .secure(Visitor.secure(request))
                            .sameSite(SameSite.Lax)));
        }
    }

    private static Optional<Tenant> named(String slug, Tenants tenants) {
        return slug.isEmpty()
                ? Optional.of(tenants.national())
                : tenants.bySlug(slug).filter(Tenant::enabled);
    }

    /** The tenant of the request, also before the filter has run; the national one speaks where there is none. */
    public static Tenant tenant(HttpRequest<?> request, Tenants tenants) {
        return request.getAttribute(TENANT, Tenant.class)
                .or(() -> slug(request).flatMap(slug -> named(slug, tenants)))
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
        return Visitor.of(request).origin();
    }
}
