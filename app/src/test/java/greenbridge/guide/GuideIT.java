package greenbridge.guide;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.programme.Programmes;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class GuideIT {
    private static final int NATIONAL = 1;

    private final String giants = "/shanxi/programmes/"
            + TestPortal.bean(Programmes.class)
                    .byCode(NATIONAL, "little-giant-2018")
                    .orElseThrow()
                    .publicId();

    @Test
    void everyProgrammeOfTheTextsIsThereOnTheFirstDay() {
        var page = Jsoup.parse(TestPortal.get("/shanxi/programmes").body());
        assertThat(page.select("article h2").eachText())
                .anyMatch(name -> name.contains("小巨人"))
                .anyMatch(name -> name.contains("节能减排技术产品指导目录"))
                .anyMatch(name -> name.contains("绿色工厂"))
                .noneMatch(name -> name.contains("甘肃"));
        assertThat(TestPortal.get("/shandong/programmes").body()).contains("评价机构");
    }

    @Test
    void aProgrammeSaysItsRulesWithTheirBounds() {
        var page = Jsoup.parse(TestPortal.get(giants + "?lang=en").body());
        assertThat(page.select("#rule-LG-E1").text()).contains("10,000 to 40,000");
        assertThat(page.select("#rule-LG-I3 .join").text()).contains("Any one of these");
        assertThat(page.select(".timeline li")).hasSizeGreaterThan(3);
    }

    @Test
    void whoMissesAThresholdIsToldByHowMuch() {
        var page = Jsoup.parse(TestPortal.get(giants
                        + "/check?checked=1&revenue_y1=9999.9999&liabilities=7000&assets=10000&inv_patents_main=4")
                .body());
        assertThat(page.select("#rule-LG-E1 .change").text()).contains("还差 0.0001 万元");
        assertThat(page.select("#rule-LG-E3 h3").text()).contains("符合");
        assertThat(page.select("#rule-LG-I3 .change").text()).contains("还差 1 件");
        assertThat(page.select("#rule-LG-A2 .change").text()).contains("请填写");
    }

    @Test
    void nonsenseIsSaidAtItsFieldAndKept() {
        var answer = TestPortal.get(giants + "/check?checked=1&revenue_y1=many");
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] a[href=#revenue_y1]")).hasSize(1);
        assertThat(page.select("#revenue_y1").val()).isEqualTo("many");
        assertThat(page.select(".verdict")).isEmpty();
    }

    @Test
    void aTableIsNotAskedForButItsOutcome() {
        var page = Jsoup.parse(TestPortal.get(giants + "/check").body());
        assertThat(page.select("#recent_standards")).hasSize(1);
        assertThat(page.select("#standards, #product_renown, #contact_name")).isEmpty();
        var met = Jsoup.parse(
                TestPortal.get(giants + "/check?checked=1&recent_standards=1").body());
        assertThat(met.select("#rule-LG-I4.found-pass")).hasSize(1);
    }

    @Test
    void fewAnswersSayHowAllProgrammesStand() {
        var page = Jsoup.parse(
                TestPortal.get("/shanxi/check?checked=1&revenue-1=9999").body());
        assertThat(page.select("#result article")).hasSizeGreaterThan(4);
        String check = page.select("#result a[href*=revenue_y1]").attr("href");
        assertThat(TestPortal.get(check).body()).contains("还差 1 万元");
    }

    @Test
    void nothingThatIsCheckedIsKept() {
        var before = counts();
        TestPortal.get(giants + "/check?checked=1&revenue_y1=12345.678");
        TestPortal.get("/shanxi/check?checked=1&revenue-1=12345.678");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aProgrammeOfAnotherProvinceIsNotThere() {
        String agency = TestPortal.bean(Programmes.class)
                .byCode(37, "solid-waste-agency")
                .orElseThrow()
                .publicId();
        assertThat(TestPortal.get("/shandong/programmes/" + agency).statusCode())
                .isEqualTo(200);
        assertThat(TestPortal.get("/shanxi/programmes/" + agency).statusCode()).isEqualTo(404);
        assertThat(TestPortal.get("/shanxi/programmes/" + agency + "/check").statusCode())
                .isEqualTo(404);
    }

    private static List<String> counts() {
        return Stream.of("application", "submission", "pack_version", "programme", "audit_line")
                .flatMap(table -> Tables.read("SELECT COUNT(*) FROM " + table).stream())
                .toList();
    }
}
