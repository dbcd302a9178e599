package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.tenants.Tenants;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Walks every route there is as a reader of 山西 with things of 甘肃. A route of a new kind fails here until it says what its things are. */
class TenantIsolationIT {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final Given.Foreign foreign = Given.canaryOfGansu();

    /** Of this class and of all that ran before it in the same JVM. */
    @AfterAll
    static void noStatementForgotTheTenant() {
        assertThat(Statements.withoutTenant()).isEmpty();
    }

    @Test
    void noRouteShowsAThingOfAnotherTenant() {
        var leaks = new TreeSet<String>();
        int walked = 0;
        for (var route : things().entrySet()) {
            for (String id : route.getValue()) {
                String path = route.getKey().replace("{tenant}", "shanxi");
                path = fill(path, id);
                var response = opened(route.getKey(), "shanxi", path);
                walked++;
                if (response.statusCode() != 404 || response.body().contains(Given.CANARY)) {
                    leaks.add(path + " -> " + response.statusCode());
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(walked).isGreaterThan(5);
    }

    @Test
    void everyThingIsThereForItsOwnTenant() {
        for (var route : things().entrySet()) {
            for (String id : route.getValue()) {
                String path = fill(route.getKey().replace("{tenant}", "gansu"), id);
                assertThat(opened(route.getKey(), "gansu", path).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void noListShowsAThingOfAnotherTenant() {
        for (String path : lists()) {
            String own = path.replace("{tenant}", "shanxi");
            for (String query : List.of(
                    "", "?q=" + Given.CANARY_ASCII, "?id=" + foreign.entry(), "?creditCode=" + foreign.creditCode())) {
                var response = opened(path, "shanxi", own + query);
                assertThat(response.statusCode()).as(own + query).isLessThan(500);
                assertThat(response.body()).as(own + query).doesNotContain(Given.CANARY);
            }
        }
    }

    @Test
    void aTenantThatIsNotSwitchedOnDoesNotAnswer() {
        assertThat(TestPortal.get("/hebei").statusCode()).isEqualTo(404);
        assertThat(TestPortal.get("/hebei/catalogs").statusCode()).isEqualTo(404);
        assertThat(TestPortal.get("/api/v1/hebei/search?q=x").statusCode()).isEqualTo(404);
        assertThat(TestPortal.get("/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theListenerHearsAndKnowsAnOffender() {
        TestPortal.bean(Tenants.class);
        assertThat(Statements.seen()).isPositive();
        assertThat(Statements.offends("SELECT * FROM entry WHERE id = ?")).isTrue();
        assertThat(Statements.offends("SELECT * FROM entry WHERE tenant_id = ? AND id = ?"))
                .isFalse();
    }

    /** Routes with a thing in them, and the things of 甘肃 to try. */
    private Map<String, List<String>> things() {
        var routes = new TreeMap<String, List<String>>();
        for (String path : paths()) {
            String rest = path.replace("{tenant}", "");
            if (VARIABLE.matcher(rest).find()) {
                routes.put(path, foreign.idsFor(path));
            }
        }
        return routes;
    }

    /** By whoever the thing belongs to, else by somebody who may open such pages in the portal. */
    private HttpResponse<String> opened(String route, String portal, String path) {
        var needed = Addresses.closedRoutes().get(route.replaceFirst("\\.csv$", ".{format}"));
        var request = HttpRequest.newBuilder(TestPortal.at(path));
        if (needed == null) {
            return TestPortal.get(path);
        }
        var reader = route.contains("/files/")
                ? foreign.reader()
                : Belonging.ownersOnly(route) ? Belonging.of(portal).owner() : Belonging.reader(needed, portal);
        reader.wake();
        return TestPortal.send(TestPortal.visitor(), reader.with(request).build());
    }

    private List<String> lists() {
        return paths().stream()
                .filter(path -> path.contains("{tenant}") && !path.endsWith(Breakdown.PATH))
                .filter(path -> !VARIABLE.matcher(path.replace("{tenant}", "")).find())
                .toList();
    }

    private static List<String> paths() {
        return TestPortal.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString().replace("{format}", "csv"))
                .filter(path -> path.contains("{tenant}"))
                .distinct()
                .toList();
    }

    private static String fill(String path, String id) {
        String[] parts = id.split("/", -1);
        String filled = path;
        for (String part : parts) {
            filled = VARIABLE.matcher(filled).replaceFirst(part);
        }
        return filled;
    }
}
