package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.permission.Anyone;
import greenbridge.permission.Needs;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every route, from the router, for every role, in its own tenant and in a foreign one. */
class PermissionMatrixIT {
    private static final String OWN = "shanxi";
    private static final String FOREIGN = "gansu";
    /** What nothing is called: who is let through finds nothing, who is not is told so before. */
    private static final String NOTHING = "000000000000";

    private final HttpClient visitor = TestPortal.visitor();

    @Test
    void everyRouteSaysForWhomItIs() {
        assertThat(routes())
                .allSatisfy(route -> assertThat(says(route)).as(name(route)).isTrue())
                .hasSizeGreaterThan(25);
    }

    @Asvs("3.5.3")
    @Test
    void nothingIsChangedByLooking() {
        assertThat(routes().stream()
                        .filter(route -> needs(route) != null)
                        .map(UriRouteInfo::getHttpMethod)
                        .distinct())
                .isSubsetOf(HttpMethod.GET, HttpMethod.POST);
    }

    @Asvs("8.2.1")
    @Test
    void aRoleOpensItsRoutesInItsTenantAndNoOther() {
        var wrong = new ConcurrentSkipListSet<String>();
        Stream.of(Role.values()).parallel().forEach(role -> {
            var person = SignedIn.as(role, OWN);
            for (var route : routes()) {
                Permission needed = needs(route);
                if (needed != null) {
                    boolean may = person.may(needed);
                    boolean mayElsewhere = (role.kind() == Role.Kind.PLATFORM && may)
                            || Role.PERSON.permissions().contains(needed);
                    expect(wrong, role, route, person, OWN, may);
                    expect(wrong, role, route, person, FOREIGN, mayElsewhere);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void strangersAreAskedToSignIn() {
        for (var route : routes()) {
            if (needs(route) != null) {
                var answer = TestPortal.send(
                        visitor, SignedIn.request(route, OWN, NOTHING).build());
                assertThat(answer.statusCode()).as(name(route)).isIn(303, 401);
            }
        }
    }

    private void expect(
            Set<String> wrong, Role role, UriRouteInfo<?, ?> route, SignedIn person, String portal, boolean open) {
        var fresh = route.getUriMatchTemplate().toPathString().endsWith("/sign-out") ? person.again() : person;
        HttpRequest request =
                fresh.with(SignedIn.request(route, portal, NOTHING)).build();
        int status = TestPortal.send(visitor, request).statusCode();
        boolean refused = status == 403 || status == 401;
        if (refused == open || status >= 500) {
            wrong.add(role + " " + portal + " " + name(route) + " -> " + status);
        }
    }

    private static List<UriRouteInfo<?, ?>> routes() {
        return TestPortal.bean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.HEAD && route.getHttpMethod() != HttpMethod.OPTIONS)
                .filter(route -> !route.getUriMatchTemplate().toPathString().startsWith("/health"))
                .<UriRouteInfo<?, ?>>map(route -> route)
                .toList();
    }

    private static boolean says(UriRouteInfo<?, ?> route) {
        return needs(route) != null || route.getAnnotationMetadata().hasAnnotation(Anyone.class);
    }

    private static @org.jspecify.annotations.Nullable Permission needs(UriRouteInfo<?, ?> route) {
        return route.getAnnotationMetadata()
                .enumValue(Needs.class, Permission.class)
                .orElse(null);
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() + " " + route.getUriMatchTemplate().toPathString();
    }
}
