package greenbridge.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantsTest {
    @Test
    void thereAreThirtySevenBesideTheNationalOne() {
        assertThat(Known.TENANTS.all()).hasSize(38);
        assertThat(Known.TENANTS.all().stream().filter(Tenant::provincial)).hasSize(31);
        assertThat(Known.TENANTS.national().slug()).isEqualTo("national");
    }

    @Test
    void fiveAreOnFromTheStart() {
        assertThat(Known.TENANTS.enabled())
                .extracting(Tenant::slug)
                .containsExactlyInAnyOrder("national", "shanxi", "gansu", "qinghai", "shandong");
    }

    @Test
    void theFiveAreNotOnePortalWithAnotherLogo() {
        List<Profile> five =
                Known.TENANTS.enabled().stream().map(Tenant::profile).toList();
        assertThat(distinct(five.stream().map(Profile::mark).toList())).hasSize(5);
        assertThat(distinct(five.stream().map(Profile::land).toList())).hasSize(5);
        assertThat(distinct(
                        five.stream().map(profile -> profile.palette().brand()).toList()))
                .hasSize(5);
        assertThat(distinct(
                        five.stream().map(profile -> profile.sheet().sections()).toList()))
                .hasSize(5);
        assertThat(distinct(
                        five.stream().map(profile -> profile.sheet().featured()).toList()))
                .hasSize(5);
    }

    @Test
    void everyoneHasTextsInBothLanguages() {
        for (Tenant tenant : Known.TENANTS.all()) {
            Profile.Sheet sheet = tenant.profile().sheet();
            for (Words words : List.of(sheet.portal(), sheet.slogan(), sheet.title(), sheet.lead(), sheet.about())) {
                assertThat(words.zh()).as(tenant.slug()).isNotBlank().doesNotContain("{");
                assertThat(words.en()).as(tenant.slug()).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void whoHasNoDrawingsGetsASealWithTheName() {
        assertThat(Known.tenant("hebei").profile().mark()).contains(">河<", ">北<");
        assertThat(Known.tenant("hebei").profile().land()).contains("<svg").doesNotContain("#123456");
    }

    @Test
    void drawingsHoldNothingThatRuns() {
        for (Tenant tenant : Known.TENANTS.all()) {
            assertThat(tenant.profile().mark() + tenant.profile().land())
                    .as(tenant.slug())
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("href")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void demonstrationDutiesSayThatTheyAreSamples() {
        for (Tenant tenant : Known.TENANTS.all()) {
            Profile.Duties duties = tenant.profile().sheet().duties();
            assertThat(duties.sample()).as(tenant.slug()).isEqualTo(duties.host() != null);
        }
    }

    @Test
    void aScopeIsNeverWiderThanItSays() {
        Tenant shandong = Known.tenant("shandong");
        assertThat(new TenantScope.One(shandong).ids()).containsExactly(37);
        assertThat(Known.TENANTS.withParts(shandong).ids()).containsExactly(37, 3702);
        assertThat(Known.TENANTS.withParts(Known.TENANTS.national()).ids()).containsExactly(1);
        assertThat(Known.TENANTS.everyone("test").ids()).hasSize(38);
    }

    @Test
    void tilesShowEveryProvincialPortalOnceAndNoSquareTwice() {
        var tiles = new Tiles().all();
        assertThat(tiles).hasSize(34);
        assertThat(distinct(tiles.stream()
                        .map(tile -> tile.column() + "/" + tile.row())
                        .toList()))
                .hasSize(34);
        for (Tenant tenant : Known.TENANTS.all()) {
            assertThat(new Tiles().of(tenant).isPresent()).as(tenant.slug()).isEqualTo(tenant.provincial());
        }
    }

    @Test
    void placesAreFoundInAndUnderEachOther() {
        var areas = new Areas();
        assertThat(areas.within("140000"))
                .extracting(Area::nameZh)
                .contains("山西省", "太原市")
                .doesNotContain("陕西省");
        assertThat(areas.all())
                .allSatisfy(
                        area -> assertThat(Known.TENANTS.byId(area.tenantId())).isPresent());
    }

    @Test
    void whoSaysNothingOfAccessGetsTheUsualRulesAndNobodyLaxerOnesThanAllowed() {
        assertThat(Known.tenant("hebei").profile().access()).isEqualTo(new Access(12, 3, 30, 15, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> new Access(7, 3, 30, 15, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> new Access(12, 3, 30, 31, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> new Access(12, 3, 600, 15, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> new Access(12, 3, 30, 15, 48));
        assertThat(new Access(14, 0, 20, 10, 12).and(new Access(12, 3, 30, 15, 8)))
                .isEqualTo(new Access(14, 3, 20, 10, 8));
    }

    private static <T> Set<T> distinct(List<T> list) {
        return new HashSet<>(list);
    }
}
