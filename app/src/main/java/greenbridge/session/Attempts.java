package greenbridge.session;

import greenbridge.audit.Line;
import greenbridge.site.Arrival;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/** Tells the audit of requests that were turned away at the gate, by the name of the route. Nobody waits for it. */
@Singleton
final class Attempts {
    private static final String ROUTE = "route";

    private final Trail trail;
    private final Tenants tenants;
    private final ExecutorService blocking;

    Attempts(Trail trail, Tenants tenants, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.trail = trail;
        this.tenants = tenants;
        this.blocking = blocking;
    }

    void tell(HttpRequest<?> request, String action) {
        Tenant tenant = Arrival.tenant(request, tenants);
        String route = RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> ((UriRouteMatch<?, ?>) match)
                        .getRouteInfo()
                        .getUriMatchTemplate()
                        .toPathString())
                .orElse("-");
        var by = Recognised.actor(request)
                .map(actor -> Trail.by(request, actor))
                .orElseGet(() -> Trail.visitor(request));
        var line = Line.of(tenant.id(), by, action, ROUTE, route).noting(ROUTE, request.getMethodName() + " " + route);
        blocking.execute(() -> trail.refused(line));
    }
}
