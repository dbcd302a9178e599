package greenbridge.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ProposalIT {
    private static final String TOOL = "/gansu/market/proposals";
    private static final String COMMON = "?asked=1&years=5&rate=10&priceChange=0&output=100&outputDrop=30&priceDrop=20";
    private static final String SHARED =
            "&a-kind=SHARING&a-investment=50&a-years=3&a-saving=40&a-share=20+20+30&a-running=2";

    /** The figures of EconomicsTest, in 10,000 yuan. */
    @Test
    void aProposalIsComputedToTheYuan() {
        var page = page(COMMON + SHARED);
        assertThat(cells(page, "客户净现值")).containsExactly("724,496");
        assertThat(cells(page, "公司净现值")).containsExactly("216,003");
        assertThat(cells(page, "客户占项目净现值")).containsExactly("77.0 %");
        assertThat(cells(page, "公司回收期（静态）")).containsExactly("1.67 年");
        assertThat(cells(page, "客户回收期（静态）")).containsExactly("不用先出钱");
        assertThat(page.select("#result").text()).contains(Economics.FORMULA, "看 5 年，折现率 10 %");
        assertThat(cells(page, "客户比例 (%)")).as("for the printed sheet").containsExactly("20 20 30");
    }

    /** 40 × 0.7: 56,000/1.1 + 56,000/1.21 + 84,000/1.331 + 260,000/1.4641 + 260,000/1.61051 = 499,324. */
    @Test
    void worseYearsStandBesideTheAssumedOnes() {
        var page = page(COMMON + SHARED);
        assertThat(cells(page, "产量降 30 % · 客户净现值")).containsExactly("499,324");
        assertThat(page.select("table").get(2).select("tbody tr")).hasSize(8);
    }

    @Test
    void fourProposalsStandSideBySideWithAChartAndItsTable() {
        var first = page("");
        assertThat(first.select("#result")).isEmpty();
        var page =
                Jsoup.parse(TestPortal.get(first.select(".sec a").attr("href")).body());
        assertThat(page.select("#result .sample")).hasSize(1);
        assertThat(page.select("table").get(0).select("thead th").eachText())
                .containsExactly("方案 A", "方案 B", "方案 C", "方案 D");
        assertThat(page.select("svg[role=img] polyline")).hasSize(4);
        assertThat(page.select("figure + details table tbody tr")).hasSize(11);
        assertThat(page.select("details.proposal[open]")).hasSize(4);
    }

    @Test
    void whatIsMissingOrImpossibleIsSaidAtItsField() {
        var answer = TestPortal.get(TOOL + "?asked=1&years=5&priceChange=0&output=100&outputDrop=30&priceDrop=20"
                + "&a-kind=CUSTODY&a-investment=10&a-years=9&a-saving=1,5&b-kind=NONE&b-investment=-1&b-base=2");
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .contains(
                        "#rate",
                        "#a-saving",
                        "#a-bill",
                        "#a-payment",
                        "#b-kind",
                        "#b-investment",
                        "#b-years",
                        "#price");
        assertThat(page.select("#a-saving").val()).isEqualTo("1,5");
        assertThat(page.select("[role=alert] a[href=#a-bill]").text()).startsWith("方案 A · 改造前能源费");
        assertThat(page.select("#result")).isEmpty();
        assertThat(Jsoup.parse(TestPortal.get(TOOL + COMMON).body())
                        .select("[role=alert] a")
                        .attr("href"))
                .isEqualTo("#a-investment");
    }

    @Test
    void aContractLongerThanTheYearsAndASavingAboveTheBillAreRefused() {
        assertThat(wrong(COMMON + SHARED.replace("a-years=3", "a-years=6"))).contains("#a-years");
        assertThat(wrong(COMMON + "&a-kind=CUSTODY&a-investment=1&a-years=2&a-saving=9&a-bill=8&a-payment=7"))
                .contains("#a-saving");
    }

    /** A term that its kind does not have is not read, right or wrong. */
    @Test
    void whatAnotherKindWouldAskIsLeftAlone() {
        assertThat(TestPortal.get(TOOL + COMMON + SHARED + "&a-guarantee=nonsense&a-bill=x")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void englishPagesCompareInEnglish() {
        var page = page(COMMON + SHARED + "&lang=en");
        assertThat(page.select("td[data-label]").eachAttr("data-label")).contains("Proposal A");
        assertThat(page.select("#result").text()).contains("Net present value, customer", "724,496");
    }

    private static java.util.List<String> wrong(String query) {
        var answer = TestPortal.get(TOOL + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("[role=alert] a").eachAttr("href");
    }

    private static java.util.List<String> cells(Document page, String row) {
        Element head = page.select("tbody th").stream()
                .filter(each -> each.text().equals(row))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(head.parent()).select("td").eachText();
    }

    private static Document page(String query) {
        return Jsoup.parse(TestPortal.get(TOOL + query).body());
    }
}
