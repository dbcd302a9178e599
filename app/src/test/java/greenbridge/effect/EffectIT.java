package greenbridge.effect;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class EffectIT {
    private static final String TOOL = "/shanxi/market/effect";

    @Test
    void theResultSaysHowItCameAbout() {
        var page = page("?asked=1&electricity=1000000&diesel=10&on=2026-11-21");
        assertThat(page.select(".sum b").eachText())
                .containsExactly("137.471", "561.559"); // 122,900 + 14,571; 530,600 + 30,959
        assertThat(page.select(".product").eachText())
                .anyMatch(text ->
                        text.contains("1,000,000 kWh × 0.5306 kgCO₂/kWh = 530,600") && text.contains("公告2025年第47号"));
        assertThat(page.select("#result").text()).contains("2026-11-21", Effect.FORMULA);
        assertThat(page.select("#electricity").val()).isEqualTo("1000000");
    }

    @Test
    void anOldResultKeepsItsFactorsAndLeadsToTodays() {
        var page = page("?asked=1&electricity=1000000&on=2025-01-01");
        assertThat(page.select(".sum b").eachText()).contains("536.600");
        String today = page.select(".notice a").attr("href");
        assertThat(Jsoup.parse(TestPortal.get(today).body()).select(".sum b").eachText())
                .contains("530.600");
    }

    @Test
    void nonsenseIsSaidAtItsFieldAndKept() {
        var answer = TestPortal.get(TOOL + "?asked=1&electricity=many&coal=1e-99999&on=1999-01-01");
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#electricity", "#coal", "#on");
        assertThat(page.select("#electricity").val()).isEqualTo("many");
        assertThat(page.select("#electricity").attr("aria-describedby")).isEqualTo("electricity-error");
        assertThat(page.select("#result")).isEmpty();
    }

    @Test
    void nothingFilledInIsSaid() {
        var answer = TestPortal.get(TOOL + "?asked=1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert] a").attr("href"))
                .isEqualTo("#electricity");
        assertThat(TestPortal.get(TOOL).statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasNoOfficialFactorIsNamedAndNotGuessed() {
        var page = page("?asked=1&coal=500&water=3000");
        assertThat(page.select(".sum")).hasSize(1);
        assertThat(page.select("#result .note").text()).contains("原煤", "新水");
        var own = page("?asked=1&coal=500&coalFactor=1.95");
        assertThat(own.select(".sum b").eachText()).containsExactly("357.150", "975.000");
        assertThat(own.select(".sources").text()).contains("填写人自己的系数");
    }

    @Test
    void theSampleSaysThatItIsOne() {
        var page = page("");
        String sample = page.select(".sec a").attr("href");
        assertThat(Jsoup.parse(TestPortal.get(sample).body()).select("#result .sample"))
                .hasSize(1);
    }

    private static Document page(String query) {
        return Jsoup.parse(TestPortal.get(TOOL + query).body());
    }
}
