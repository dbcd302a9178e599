package greenbridge.session;

import greenbridge.permission.Anyone;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.security.rules.SensitiveEndpointRule;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Lets through whom the route is for. A route that does not say for whom it is is for nobody. */
@Singleton
final class Gate implements SecurityRule<HttpRequest<?>> {
    /** Of two rules with the same place either may come first: what is the framework's own, like health, is asked of its rule. */
    @Override
    public int getOrder() {
        return SensitiveEndpointRule.ORDER + 1;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(request == null ? SecurityRuleResult.REJECTED : answer(request));
    }

    private static SecurityRuleResult answer(HttpRequest<?> request) {
        var route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty()) {
            return SecurityRuleResult.UNKNOWN;
        }
        var said = route.get().getRouteInfo().getAnnotationMetadata();
        var needs = said.enumValue(Needs.class, Permission.class);
        boolean allowed = needs.isPresent()
                ? Recognised.actor(request)
                        .filter(actor -> actor.may(needs.get()))
                        .isPresent()
                : said.hasAnnotation(Anyone.class);
        return allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED;
    }
}
