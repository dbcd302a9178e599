package greenbridge.site;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.tenants.Access;
import greenbridge.tenants.Palette;
import greenbridge.tenants.Profile;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Words;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Tenant NATIONAL = tenant(1, "national", Tenant.Kind.NATIONAL);
    private static final Tenant QINGHAI = tenant(63, "qinghai", Tenant.Kind.PROVINCE);
    private static final Tenant SHANXI = tenant(14, "shanxi", Tenant.Kind.PROVINCE);

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
    void aWayBackStaysOnThisHost() {
        assertThat(List.of("/qinghai/invitations/x", "/", "/a?b=c&d=e#f"))
                .allSatisfy(place -> assertThat(Links.inside(place)).isTrue());
        assertThat(List.of(
                        "",
                        "//evil.example",
                        "/\\evil.example",
                        "\\\\evil.example",
                        "https://evil.example/",
                        "evil",
                        "/\t/evil.example",
                        "/a\r\nb",
                        "/" + "a".repeat(300)))
                .allSatisfy(place -> assertThat(Links.inside(place)).as(place).isFalse());
        assertThat(byPath.then("/sign-in?after=verified", "/a?b=c"))
                .isEqualTo("/sign-in?after=verified&to=%2Fa%3Fb%3Dc");
        assertThat(byPath.then("/sign-in", "//evil.example")).isEqualTo("/sign-in");
        assertThat(byPath.then("/sign-in", null)).isEqualTo("/sign-in");
    }

    @Test
    void otherPortalsAreOnThePlatform() {
        assertThat(byPath.home(SHANXI)).isEqualTo("/shanxi");
        assertThat(byHost.home(SHANXI)).isEqualTo("https://bridge.example/shanxi");
        assertThat(byHost.within(SHANXI, "catalogs/C09")).isEqualTo("https://bridge.example/shanxi/catalogs/C09");
        assertThat(byPath.home(NATIONAL)).isEqualTo("/");
    }

    @Test
    void theNationalHomeIsTheRoot() {
        var national = new Links(NATIONAL, false, "https://bridge.example", null);
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

    private static Tenant tenant(int id, String slug, Tenant.Kind kind) {
        var sheet = new Profile.Sheet(
                true,
                Words.NONE,
                Words.NONE,
                Words.NONE,
                Words.NONE,
                Words.NONE,
                new Palette("#000000", "#000000", "#ffffff", "#000000", "#ffffff"),
                Profile.Hero.LIGHT,
                Profile.Headings.SANS,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Profile.Duties(false, null, null, null, null, null, null, null, null, null),
                null);
        return new Tenant(
                id,
                slug,
                slug,
                slug,
                "",
                null,
                kind,
                true,
                new Profile(Words.NONE, sheet, new Access(12, 3, 30, 15, 12), "", ""));
    }
}
