package greenbridge.search;

import static greenbridge.search.Given.thing;
import static greenbridge.search.Ground.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FacetsIT {
    private static final Query ALL = Query.of("", 14);

    @BeforeEach
    void nothing() throws SQLException {
        Given.nothing();
    }

    @Test
    void countsIgnoreTheirOwnFilterAndObeyTheOthers() throws SQLException {
        thing("甲").with("catalog", "C02").with("level", "PROVINCE").announced();
        thing("乙").with("catalog", "C09").with("level", "PROVINCE").announced();
        thing("丙").with("catalog", "C09").with("level", "CITY").published();
        Results results = Ground.search().find(ALL.with(Facet.CATALOG, "C02").with(Facet.LEVEL, "PROVINCE"));
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.facet(Facet.CATALOG))
                .containsExactlyInAnyOrder(new Bucket("C02", 1, true), new Bucket("C09", 1, false));
        assertThat(results.facet(Facet.LEVEL)).containsExactly(new Bucket("PROVINCE", 1, true));
        assertThat(results.facet(Facet.KIND)).containsExactly(new Bucket("product", 1, false));
    }

    @Test
    void valuesOfOneFacetWidenAndFacetsNarrow() throws SQLException {
        thing("甲").with("catalog", "C02").list("procurement", "MANDATORY").announced();
        thing("乙").with("catalog", "C09").announced();
        thing("丙").with("catalog", "C12").published();
        Query both = ALL.with(Facet.CATALOG, "C02").with(Facet.CATALOG, "C09");
        assertThat(titles(both)).containsExactlyInAnyOrder("甲", "乙");
        assertThat(titles(both.with(Facet.PROCUREMENT, "MANDATORY"))).containsExactly("甲");
        assertThat(titles(both.with(Facet.PROCUREMENT, "PREFERRED"))).isEmpty();
    }

    @Test
    void aParentIncludesItsChildren() throws SQLException {
        thing("甲")
                .with("area", "140105")
                .list("sectors", "ES01")
                .list("industries", "I04.1")
                .published();
        for (String area : new String[] {"140000", "140100", "140105"}) {
            assertThat(titles(ALL.with(Facet.REGION, area))).as(area).containsExactly("甲");
        }
        assertThat(titles(ALL.with(Facet.REGION, "140200"))).isEmpty();
        assertThat(titles(ALL.with(Facet.SECTOR, "ES"))).containsExactly("甲");
        assertThat(titles(ALL.with(Facet.INDUSTRY, "I04"))).containsExactly("甲");
        assertThat(titles(ALL.with(Facet.INDUSTRY, "I0"))).isEmpty();
    }

    @Test
    void aSuspensionEndsByItselfOnItsDay() throws SQLException {
        thing("变频器")
                .periods(
                        "LISTED",
                        "2026-01-01",
                        "2026-11-01",
                        "SUSPENDED",
                        "2026-11-01",
                        "2026-12-01",
                        "LISTED",
                        "2026-12-01",
                        "2029-01-01",
                        "EXPIRED",
                        "2029-01-01",
                        "")
                .published();
        assertThat(status(ALL)).isEqualTo("SUSPENDED");
        assertThat(status(ALL.asOf(LocalDate.of(2026, 11, 30)))).isEqualTo("SUSPENDED");
        Query december = ALL.asOf(LocalDate.of(2026, 12, 1));
        assertThat(status(december)).isEqualTo("LISTED");
        assertThat(status(ALL.asOf(LocalDate.of(2030, 1, 1)))).isEqualTo("EXPIRED");
        assertThat(titles(ALL.with(Facet.STATUS, "LISTED"))).isEmpty();
        assertThat(titles(december.with(Facet.STATUS, "LISTED"))).containsExactly("变频器");
        assertThat(Ground.search().find(december).facet(Facet.STATUS)).containsExactly(new Bucket("LISTED", 1, false));
    }

    @Test
    void whatIsNotPublicYetIsFoundByNobody() throws SQLException {
        thing("变频器")
                .periods("UPCOMING", "2026-01-01", "2027-01-01", "LISTED", "2027-01-01", "")
                .published();
        assertThat(titles(ALL)).isEmpty();
        assertThat(titles(ALL.with(Facet.STATUS, "UPCOMING"))).isEmpty();
        assertThat(titles(ALL.asOf(LocalDate.of(2025, 1, 1)))).isEmpty();
        assertThat(titles(ALL.asOf(LocalDate.of(2027, 1, 1)))).containsExactly("变频器");
    }

    @Test
    void whatIsOverIsFoundBelowWhatHolds() throws SQLException {
        thing("变频变频变频")
                .periods("LISTED", "2020-01-01", "2023-01-01", "EXPIRED", "2023-01-01", "")
                .announced();
        thing("政策：变频").with("expires_on", "2020-12-31").announced();
        thing("高压变频调速技术及其应用").periods("LISTED", "2026-01-01", "").published();
        assertThat(titles("变频", 14)).hasSize(3).first().isEqualTo("高压变频调速技术及其应用");
        assertThat(titles(Query.of("变频", 14).with(Facet.STATUS, "EXPIRED"))).containsExactly("变频变频变频");
    }

    private static String status(Query query) {
        return String.valueOf(Ground.search().find(query).hits().getFirst().status());
    }
}
