package greenbridge.site;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Tenants TENANTS = tenants();
    private static final Tenant QINGHAI = TENANTS.bySlug("qinghai").orElseThrow();
    private static final Tenant SHANXI = TENANTS.bySlug("shanxi").orElseThrow();

    private final Links byPath = new Links(QINGHAI, false, "https://bridge.example", null);
    private final Links byHost = new Links(QINGHAI, true, "https://qh.example", "https://bridge.example");

    @Test
    void aPageDoesNotKnowHowItsPortalIsReached() {
        assertThat(byPath.to("entries/k3")).isEqualTo("/qinghai/entries/k3");
        assertThat(byHost.to("entries/k3")).isEqualTo("/entries/k3");
        assertThat(byPath.to("")).isEqualTo("/qinghai");
        assertThat(byHost.to("")).isEqualTo("/");
    }

    @Test
    void otherPortalsAreOnThePlatform() {
        assertThat(byPath.home(SHANXI)).isEqualTo("/shanxi");
        assertThat(byHost.home(SHANXI)).isEqualTo("https://bridge.example/shanxi");
        assertThat(byHost.within(SHANXI, "catalogs/C09")).isEqualTo("https://bridge.example/shanxi/catalogs/C09");
        assertThat(byPath.home(TENANTS.national())).isEqualTo("/");
    }

    @Test
    void theNationalHomeIsTheRoot() {
        var national = new Links(TENANTS.national(), false, "https://bridge.example", null);
        assertThat(national.to("")).isEqualTo("/");
        assertThat(national.to("search")).isEqualTo("/national/search");
    }

    @Test
    void anAddressIsReadBackAsThePathWithin() {
        assertThat(byPath.local(URI.create("/qinghai/entries/k3?validOn=2020-01-01")))
                .isEqualTo("entries/k3");
        assertThat(byPath.local(URI.create("/qinghai/"))).isEmpty();
        assertThat(byHost.local(URI.create("/qinghai"))).isEmpty();
    }

    @Test
    void switchingKeepsEverythingElse() {
        assertThat(byPath.same(URI.create("/qinghai/search?q=%E9%94%85%E7%82%89&kind=a&kind=b&lang=zh"), "lang", "en"))
                .isEqualTo("/qinghai/search?q=%E9%94%85%E7%82%89&kind=a&kind=b&lang=en");
    }

    @Test
    void aHostOfItsOwnIsWrittenIntoThePathExceptForTheHouse() {
        assertThat(OwnHosts.within(QINGHAI, "/entries/k3?a=b")).isEqualTo("/qinghai/entries/k3?a=b");
        assertThat(OwnHosts.within(QINGHAI, "/")).isEqualTo("/qinghai");
        assertThat(OwnHosts.within(QINGHAI, "/?lang=en")).isEqualTo("/qinghai?lang=en");
        assertThat(OwnHosts.within(QINGHAI, "/assets/x.css")).isEqualTo("/assets/x.css");
    }

    private static Tenants tenants() {
        try (var context =
                ApplicationContext.run(Map.of("datasources.default.enabled", false, "flyway.enabled", false))) {
            return context.getBean(Tenants.class);
        }
    }
}
