package greenbridge.search;

import static greenbridge.search.Given.thing;
import static greenbridge.search.Ground.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IsolationIT {
    @BeforeEach
    void threeTenants() throws SQLException {
        Given.nothing();
        thing("国家锅炉").of(1).visibleIn(1, 14, 61, 62).list("identifiers", "GB-1").announced();
        thing("山西锅炉").of(14).visibleIn(14).list("identifiers", "SX-1").announced();
        thing("陕西锅炉").of(61).visibleIn(61).list("identifiers", "SN-1").announced();
        thing("甘肃锅炉").of(62).visibleIn(62, 1).list("identifiers", "GS-1").announced();
        thing("无处锅炉").of(14).with("visible_in", "[]").published();
    }

    @Test
    void aTenantSeesWhatItShowsAndNothingElse() {
        assertThat(titles("锅炉", 14)).containsExactlyInAnyOrder("国家锅炉", "山西锅炉");
        assertThat(titles("锅炉", 62)).containsExactlyInAnyOrder("国家锅炉", "甘肃锅炉");
        assertThat(titles("锅炉", 37)).isEmpty();
    }

    @Test
    void nothingLeaksByIdentifierFacetHelpOrSuggestion() {
        Results none = Ground.search().find(Query.of("SN-1", 14));
        assertThat(none.total()).isZero();
        assertThat(String.valueOf(none.help())).doesNotContain("陕西锅炉", "甘肃锅炉");
        Results filtered = Ground.search().find(Query.of("甘肃锅炉", 14).with(Facet.KIND, "none"));
        assertThat(filtered.total()).isZero();
        assertThat(String.valueOf(filtered.help())).doesNotContain("甘肃锅炉, total=1");
        assertThat(Ground.search().find(Query.of("", 14)).facet(Facet.KIND))
                .containsExactly(new Bucket("product", 2, false));
        assertThat(Ground.search().suggest("甘肃", 14, Scope.TENANT)).isEmpty();
    }

    @Test
    void theNationalScopeIsTheNationalPortalAndAllAreThosePortalsInUse() {
        assertThat(titles(Query.of("锅炉", 14).in(Scope.NATIONAL))).containsExactlyInAnyOrder("国家锅炉", "甘肃锅炉");
        assertThat(titles(Query.of("锅炉", 14).in(Scope.ALL))).containsExactlyInAnyOrder("国家锅炉", "山西锅炉", "甘肃锅炉");
    }

    @Test
    void theTenantsOwnComesBeforeItsEqualsFromElsewhere() throws SQLException {
        thing("余热发电").of(62).visibleIn(14, 62).announced();
        thing("余热发电").of(14).visibleIn(14).published();
        assertThat(Ground.found("余热发电", 14)).extracting(Hit::tenantId).isEqualTo(List.of(14, 62));
    }

    @Test
    void degradedSearchSeesNoMore() throws SQLException {
        try (var wire = new Wire();
                var portal = Ground.another(wire.settings())) {
            wire.cut();
            Results results = portal.getBean(Search.class).find(Query.of("锅炉", 14));
            assertThat(results.degraded()).isTrue();
            assertThat(results.hits()).extracting(Hit::title).containsExactlyInAnyOrder("国家锅炉", "山西锅炉");
        }
    }
}
