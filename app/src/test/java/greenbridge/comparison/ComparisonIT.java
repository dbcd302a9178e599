package greenbridge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.need.Need;
import greenbridge.need.Offering;
import greenbridge.need.Stating;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ComparisonIT {
    private static final String PORTAL = "shanxi";
    private static final String LEASE =
            "offer-kind LEASE offer-investment 10 offer-years 2 offer-saving 10 offer-payment 6";
    private static final String CUSTODY =
            "offer-kind CUSTODY offer-investment 20 offer-years 2 offer-saving 30 offer-bill 100 offer-payment 90";
    private static final String ASSUMED = "?years=5&rate=10&priceChange=0&output=100&outputDrop=30&priceDrop=20";

    private final SignedIn owner = SignedIn.as(Role.PERSON, PORTAL);
    private final Unit unit = Stating.unit(owner, PORTAL, "enterprise", "比选测试单位");
    private final Need need = Stating.published(PORTAL, unit, Need.Mode.SEALED, 0, "空压机改造" + Ids.random());
    private final String path = "/" + PORTAL + "/" + need.deskPath() + "/comparison";

    /**
     * At 10 % over 5 years. Shared: 724,496 of EconomicsTest. Leased: (100,000 − 60,000) × (1/1.1 + 1/1.21) + 100,000 × (1/1.331 + 1/1.4641 +
     * 1/1.61051) = 69,421.49 + 205,524.96 = 274,946. Custody: 1,000,000 − 900,000 for two years, then 300,000: 100,000 × 1.7355372 + 300,000 ×
     * 2.0552496 = 173,553.72 + 616,574.87 = 790,129.
     */
    @Test
    void answersStandSideBySideWhenTheyAreOpened() {
        var first = offered("甲");
        offered("乙", LEASE.split(" ", -1));
        offered("丙", CUSTODY.split(" ", -1));
        var sealed = Sending.get(owner, path);
        assertThat(sealed.statusCode()).isEqualTo(200);
        assertThat(sealed.body()).contains("还没有开启").doesNotContain(first.nameZh(), "净现值");
        Offering.close(need);
        var page = page(path + ASSUMED);
        assertThat(cells(page, "客户净现值")).containsExactly("724,496", "274,946", "790,129");
        assertThat(page.select("table.named thead th").eachText().getFirst()).contains("方案 A", first.nameZh());
        assertThat(page.select("table.named thead a").attr("href"))
                .startsWith("/" + PORTAL + "/" + need.deskPath() + "#response-");
        assertThat(cells(page, "产量降 30 % · 客户净现值").getFirst()).isEqualTo("499,324");
        assertThat(page.select("svg[role=img] polyline")).hasSize(3);
        String anchor = page.select("table.named thead a").attr("href").replaceFirst("^.*#", "");
        assertThat(Jsoup.parse(Sending.get(owner, "/" + PORTAL + "/" + need.deskPath())
                                .body())
                        .getElementById(anchor))
                .isNotNull();
    }

    @Test
    void theResultIsThereWithoutAnyAssumptionTyped() {
        offered("甲");
        Offering.close(need);
        var page = page(path);
        assertThat(page.select("#years").val()).isEqualTo("10");
        assertThat(page.select("#rate").val()).isEqualTo("8");
        assertThat(page.select("#result")).hasSize(1);
    }

    @Test
    void wrongAssumptionsComeBackAsTheyWereTyped() {
        offered("甲");
        Offering.close(need);
        var shortened = Sending.get(owner, path + ASSUMED.replace("years=5", "years=2"));
        assertThat(shortened.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(shortened.body()).select("[role=alert] a").attr("href"))
                .isEqualTo("#years");
        var wrong = Jsoup.parse(Sending.get(owner, path + ASSUMED.replace("rate=10", "rate=viel"))
                .body());
        assertThat(wrong.select("[role=alert] a").attr("href")).isEqualTo("#rate");
        assertThat(wrong.select("#rate").val()).isEqualTo("viel");
        assertThat(wrong.select("#result")).isEmpty();
    }

    /** Ten lines in the chart, tables in parts of five, the eleventh is told of. */
    @Test
    void moreThanTenAreCutAndSaid() {
        for (int i = 0; i < 11; i++) {
            offered("第" + i);
        }
        Offering.close(need);
        var page = page(path + ASSUMED);
        assertThat(page.select("svg[role=img] polyline")).hasSize(10);
        assertThat(page.select("table.named")).hasSize(2);
        assertThat(page.select("table.named").get(1).select("thead th")).hasSize(5);
        assertThat(page.text()).contains("共有 11 个方案", "方案 J");
    }

    @Test
    void nobodyElseComparesThem() {
        var company = SignedIn.as(Role.PERSON, PORTAL);
        var emc = Stating.unit(company, PORTAL, "emc", "旁观测试公司");
        Offering.offer(PORTAL, company, need, emc);
        Offering.close(need);
        assertThat(Sending.get(company, path).statusCode()).isEqualTo(404);
        assertThat(Sending.get(SignedIn.as(Role.PERSON, PORTAL), path).statusCode())
                .isEqualTo(404);
        assertThat(Sending.get(SignedIn.as(Role.PROVINCE_ADMIN, PORTAL), path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongOfferIsRefusedWithItsAnswer() {
        var company = SignedIn.as(Role.PERSON, PORTAL);
        var emc = Stating.unit(company, PORTAL, "emc", "填错测试公司");
        var answer = Offering.offer(
                PORTAL, company, need, emc, "offer-kind", "SHARING", "offer-investment", "许多", "offer-years", "3");
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains("#offer-investment", "#offer-saving", "#offer-share");
        assertThat(page.select("#offer-investment").val()).isEqualTo("许多");
    }

    private Unit offered(String name, String... offer) {
        var company = SignedIn.as(Role.PERSON, PORTAL);
        var emc = Stating.unit(company, PORTAL, "emc", "比选节能公司" + name);
        assertThat(Offering.offer(PORTAL, company, need, emc, offer).statusCode())
                .isEqualTo(303);
        return emc;
    }

    private Document page(String address) {
        return Jsoup.parse(Sending.get(owner, address).body());
    }

    private static List<String> cells(Document page, String label) {
        return page.select("table.compare tbody tr").stream()
                .filter(row -> row.select("th").text().equals(label))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }
}
