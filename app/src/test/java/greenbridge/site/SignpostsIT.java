package greenbridge.site;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.RouteBuilder;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever goes by the signposts comes to where the router of the framework leads. */
class SignpostsIT {
    private final Router signposts = TestPortal.bean(Router.class);
    private final Router all = new DefaultRouter(TestPortal.beans(RouteBuilder.class));

    @Test
    void everyRouteIsFoundThatTheFrameworkFinds() {
        assertThat(signposts).isInstanceOf(Signposts.class);
        var routes = signposts.uriRoutes().distinct().toList();
        assertThat(routes).hasSizeGreaterThan(300).allSatisfy(route -> {
            String path = path(route);
            for (String address : List.of(path, path + "/", path + "/more", path.replaceFirst("[^/]*$", "other"))) {
                for (String accepted : List.of(MediaType.ALL, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)) {
                    for (String sent : List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA)) {
                        var request = HttpRequest.create(route.getHttpMethod(), address.replace("//", "/"))
                                .accept(accepted)
                                .contentType(sent);
                        assertThat(found(signposts, request))
                                .as(request.toString())
                                .isEqualTo(found(all, request));
                    }
                }
            }
        });
    }

    @Test
    void mostAreFoundWithoutTryingAll() {
        var plain = signposts
                .uriRoutes()
                .distinct()
                .filter(route ->
                        ((Signposts) signposts).only(HttpRequest.create(route.getHttpMethod(), path(route))) != null)
                .count();
        assertThat(plain).isGreaterThan(signposts.uriRoutes().distinct().count() * 8 / 10);
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]+}", "x1");
    }

    private static @Nullable String found(Router router, HttpRequest<?> request) {
        var match = router.findClosest(request);
        return match == null ? null : match.getRouteInfo() + " " + match.getVariableValues();
    }
}
