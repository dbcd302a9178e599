package greenbridge.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.TestPortal;
import greenbridge.demo.Demo;
import greenbridge.search.indexing.Rebuild;
import greenbridge.tenants.Tenants;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MatchPagesIT {
    private static final String PATH = "/shanxi/market/match";
    private static final String BOILER = "?text=" + encoded("燃煤锅炉节能改造") + "&sector=ES01&area=140100";

    @BeforeAll
    static void samples() throws SQLException {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Rebuild.class).run();
        // A cold engine may need more time for its first answer than a question is given.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> page(BOILER).select(".notice.warn").isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document page(String query) {
        var answer = TestPortal.get(PATH + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Document follow(Document page, String link) {
        String address = page.select(link).attr("href");
        assertThat(address).as(link).isNotEmpty();
        return Jsoup.parse(TestPortal.get(address.replaceFirst("#.*", "")).body());
    }

    @Test
    void theWayGoesOverAllHopsAndEveryRowHasItsReasons() {
        var page = page(BOILER);
        assertThat(page.select("#results > section").eachAttr("id"))
                .containsExactly("technology", "case", "company", "finance");
        assertThat(page.select("#technology article h3").text()).contains("锅炉");
        assertThat(page.select("#technology article")).hasSizeBetween(1, 5);
        assertThat(page.select("#company article h3").text()).containsAnyOf("节能服务", "热能设备");
        assertThat(page.select("#technology article, #company article")).allSatisfy(row -> {
            assertThat(row.select("h3 a").attr("href")).startsWith("/shanxi/");
            assertThat(row.select("li")).isNotEmpty();
        });
        assertThat(page.select("#technology article:first-of-type").text()).contains("领域相同", "名录");
        assertThat(page.select("#text").val()).isEqualTo("燃煤锅炉节能改造");
        assertThat(page.select("#sector option[selected]").attr("value")).isEqualTo("ES01");
        assertThat(page.select("#results").text()).contains("没有付费排名");
        assertThat(page.select(".notice.warn")).isEmpty();
    }

    @Test
    void aHopCanBeLeftOutAndTakenBack() {
        var without = follow(page(BOILER), "#case .sec a");
        assertThat(without.select("#case article")).isEmpty();
        assertThat(without.select("#case").text()).contains("已跳过");
        assertThat(without.select("#company").text()).doesNotContain("实施过上一步的案例");
        var again = follow(without, "#case .sec a");
        assertThat(again.select("#case").text()).doesNotContain("已跳过");
    }

    @Test
    void whatIsLeftOutGoesAndAnswersWhyNot() {
        var page = page(BOILER);
        String first = page.select("#technology article h3 a").attr("href");
        String id = first.substring(first.lastIndexOf('/') + 1);
        var without = follow(page, "#technology article:first-of-type .row-actions a");
        assertThat(without.select("#technology article h3 a").eachAttr("href")).doesNotContain(first);
        var why = page(BOILER + "&not=" + id + "&why=technology/" + id);
        assertThat(why.select("#why").text()).contains("是您自己排除的", "满足的条件");
        assertThat(follow(without, "#results > .meta a")
                        .select("#technology article h3 a")
                        .eachAttr("href"))
                .contains(first);
    }

    @Test
    void anEmptyHopSaysWhichConditionIsToBlameAndLeadsOn() {
        var page = page(BOILER + "&saving=99");
        assertThat(page.select("#technology article")).isEmpty();
        assertThat(page.select("#technology .empty").text()).contains("节能率降到");
        var eased = follow(page, "#technology .empty li a");
        assertThat(eased.select("#technology article")).isNotEmpty();
        var why = follow(page, "#technology > .meta a");
        assertThat(why.select("#why").text()).contains("不满足的条件", "最小的改变");
    }

    @Test
    void nothingAskedAndNonsenseAreSaid() {
        assertThat(TestPortal.get(PATH).statusCode()).isEqualTo(200);
        assertThat(TestPortal.get(PATH + "?text=").statusCode()).isEqualTo(422);
        var wrong = TestPortal.get(PATH + "?text=boiler&saving=much&sector=XX9");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#saving", "#sector");
        assertThat(Jsoup.parse(wrong.body()).select("#text").val()).isEqualTo("boiler");
        assertThat(TestPortal.get(PATH + "?need=000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void englishPagesSayTheSame() {
        var page = page("?text=coal-fired+boiler&sector=ES01&lang=en");
        assertThat(page.select("h1").text()).isEqualTo("Find partners");
        assertThat(page.select("#technology article")).isNotEmpty();
        assertThat(page.select("#technology article").text()).contains("Same sector");
    }

    @Test
    void theRuleIsPublished() {
        var page = Jsoup.parse(TestPortal.get(PATH + "/rule").body());
        for (Ground.Kind kind : Ground.Kind.values()) {
            if (kind.weight() != 0) {
                assertThat(page.select("td.num").eachText()).contains(String.valueOf(kind.weight()));
            }
        }
        assertThat(page.text()).contains("没有付费排名", "每天不同", "用途与需求不同", "燃煤、燃气、生物质");
    }

    @Test
    void whatIsForGasBoilersComesLastForACoalBoilerAndSaysSo() {
        var rows =
                page(BOILER + "&more=technology").select("#technology article").eachText();
        var gas = rows.stream().filter(row -> row.contains("用于燃气锅炉和设备")).toList();
        assertThat(gas).isNotEmpty().allMatch(row -> row.contains("−50"));
        assertThat(rows.subList(rows.size() - gas.size(), rows.size())).isEqualTo(gas);
        assertThat(rows.getFirst()).doesNotContain("用途与需求不同");
        assertThat(page(BOILER + "&more=technology&lang=en")
                        .select("#technology")
                        .text())
                .contains("is for gas boilers");
    }

    @Test
    void anotherPortalSeesOnlyWhatShowsThere() {
        var gansu = TestPortal.bean(Tenants.class).bySlug("gansu").orElseThrow();
        var matches = TestPortal.bean(Matching.class).of(gansu, Wanted.of("锅炉", null));
        assertThat(matches.hops().values().stream().flatMap(List::stream))
                .allSatisfy(each -> assertThat(each.tenantId()).isIn(1, gansu.id()));
    }
}
