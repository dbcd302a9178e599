package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import greenbridge.MarketCast.House;
import greenbridge.need.Needs;
import greenbridge.need.Offering;
import greenbridge.project.Project;
import greenbridge.project.Projected;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A firm of 山西 states a need, finds partners, invites two companies, compares what they offer and chooses; the authority recommends the
 * project to two banks, of which one may look into the dossier, lends, and reads what was saved. Everybody has a telephone of their own
 * and presses what is on its pages; each page is read in both languages. The accounts, the verified organisations and the sample data are
 * there before; the days until the need closes pass by themselves; and the project comes into the library without the application
 * for it, whose way {@link greenbridge.programme.LittleGiantIT} goes.
 */
class MarketJourneyIT {
    private static final Map<String, String> SHARED = Map.of(
            "kind", "SHARING", "investment", "50", "years", "3", "saving", "40", "share", "20 20 30", "running", "2");
    private static final Map<String, String> LEASED =
            Map.of("kind", "LEASE", "investment", "10", "years", "2", "saving", "10", "payment", "6");
    private static final Map<String, String> ASSUMED = Map.of(
            "years", "5", "rate", "10", "priceChange", "0", "output", "100", "outputDrop", "30", "priceDrop", "20");

    private final MarketCast cast = new MarketCast();
    private final Walker firm = cast.firm.walker();
    private final Walker bank = cast.bank.walker();
    private final MarketMails mails = new MarketMails(cast.mark, cast.title);

    @AfterEach
    void close() {
        cast.close();
    }

    @Test
    void aNeedFindsACompanyAndAProjectFindsMoney() throws SQLException {
        cast.listed();
        var before = MarketFigures.read(cast.official);
        offered();
        String desk = stated();
        matched(desk);
        invited(desk);
        answered(cast.emc, SHARED);
        answered(cast.other, LEASED);
        compared(desk);
        chosen(desk);
        mails.told(cast.emc, "need.invited", "need.awarded");
        mails.told(cast.other, "need.invited", "need.over");
        var project = cast.published();
        filled(project);
        new MarketLoan(this, cast, mails).go(project);
        var come = Map.of(
                "needs",
                1,
                "needs_awarded",
                1,
                "products",
                1,
                "projects",
                1,
                "outgoing",
                2,
                "loans",
                1,
                "amount",
                260,
                "benefit",
                86);
        before.grewBy(come, MarketFigures.read(cast.official));
    }

    /** A bank puts a product on its shelf. */
    private void offered() {
        bank.open("workbench/products").go("main a[href*='/workbench/products/new']");
        read(bank, cast.bank.name());
        bank.choose("#kind", "CREDIT")
                .fill("#nameZh", "示例锅炉改造贷" + cast.mark)
                .fill("#textZh", "支持锅炉节能改造" + cast.mark)
                .fill("#amount-to", "1000")
                .choose("#amount-must", "hard")
                .go("main .entry > form p.buttons button");
        bank.go("#publish");
        read(bank, "在售");
    }

    /** The place of the need on the desk of the firm. */
    private String stated() {
        firm.open("workbench/needs").go("main a[href$='/workbench/needs/new']");
        read(firm, "发布需求");
        firm.fill("#title", cast.title)
                .fill("#problem", "链条炉排燃煤锅炉煤耗高，想降耗，并改善污染物排放" + cast.mark)
                .fill("#equipment", "链条炉排燃煤锅炉" + cast.mark)
                .fill("#capacity", "20")
                .fill("#capacityUnit", "t/h")
                .choose("#sector", "ES01")
                .choose("#area", "140100")
                .fill("#saving", "8")
                .fill("#loan", "200")
                .tick("input[name='mode'][value='INVITED']")
                .go("main form p.buttons button:not([name])");
        required("改造后热效率不低于八成八" + cast.mark, "must");
        required("有同类业绩" + cast.mark, "nice");
        read(firm, "改造后热效率不低于八成八", "有同类业绩");
        firm.go("button[value='publish']");
        read(firm, "征集中", "只有受邀单位可以应答", cast.title);
        return firm.place();
    }

    private void required(String text, String weight) {
        firm.fill("#requirement", text)
                .tick("input[name='must'][value='" + weight + "']")
                .go("button[value='add']")
                .sees(text);
    }

    /** Over all hops, each row with its reasons; one company is invited where it stands. */
    private void matched(String desk) {
        firm.go("aside a[href*='/market/match?need=']");
        read(firm, "技术和产品", "示范案例", "能实施的公司", "资金");
        for (String hop : new String[] {"technology", "case", "company", "finance"}) {
            Locator rows = firm.page().locator("#" + hop + " article");
            assertThat(rows.count()).as(hop).isPositive();
            assertThat(rows.locator("li").count()).as("reasons of " + hop).isPositive();
        }
        assertThat(firm.page().locator("#technology article").first().innerText())
                .contains("领域相同");
        firm.go("main .lead a[href$='/market/match/rule']");
        read(firm, "没有付费排名");
        firm.open(desk).go("aside a[href*='/market/match?need=']");
        String row = "#company article:has(a[href$='/organisations/"
                + cast.emc.unit().publicId() + "'])";
        if (firm.page().locator(row).count() == 0) {
            firm.go("#company a[href*='more=company']");
        }
        assertThat(firm.page().locator(row).innerText()).contains("在节能环保服务名录上");
        firm.go(row + " form button");
        read(firm, "已邀请", cast.emc.name());
    }

    /** The other is known by name. */
    private void invited(String desk) {
        firm.open(desk).fill("#q", cast.other.name()).go("#invitations form[method='get'] button");
        read(firm, cast.other.name());
        firm.go("#invitations form[action$='/invitations'] button");
        read(firm, cast.emc.name(), cast.other.name());
    }

    private void answered(House company, Map<String, String> offer) {
        var walker = company.walker();
        walker.open("workbench/responses");
        read(walker, "收到的邀请", cast.title);
        walker.go("main article a:has-text('" + cast.title + "')");
        read(walker, "改造后热效率不低于八成八");
        walker.go("aside a[href$='/response']");
        for (Locator each :
                walker.page().locator("fieldset.group input[value='YES']").all()) {
            each.check();
        }
        walker.fill("#words", "更换炉排并加装余热回收" + cast.mark)
                .fill("#validUntil", Given.today().plusDays(90).toString());
        walker.page().locator("details.proposal > summary").click();
        walker.choose("#offer-kind", Objects.requireNonNull(offer.get("kind")));
        offer.forEach((field, value) -> {
            if (!field.equals("kind")) {
                walker.fill("#offer-" + field, value);
            }
        });
        walker.go("form[action$='/submission'] p.buttons button:not([formaction])");
        read(walker, "已提交", cast.title);
    }

    /** Under the assumptions of ComparisonIT, where both values are computed by hand. */
    private void compared(String desk) {
        firm.open("workbench/messages").sees("需求收到了新的应答");
        firm.open(desk);
        read(firm, cast.emc.name(), cast.other.name(), "没有做不到的必须要求");
        firm.go("#responses a[href$='/comparison']");
        ASSUMED.forEach((field, value) -> firm.fill("#" + field, value));
        firm.go("main form.tool-form p.buttons button");
        read(firm, cast.emc.name(), cast.other.name(), "724,496", "274,946");
        assertThat(firm.page().locator("#result svg[role=img] polyline").count())
                .isEqualTo(2);
    }

    private void chosen(String desk) {
        var tenant = Projected.tenant(MarketCast.PORTAL);
        Offering.close(TestPortal.bean(Needs.class)
                .published(tenant, desk.replaceFirst(".*/", ""))
                .orElseThrow());
        firm.go("main form.tool-form a[href$='#decide']");
        firm.tick("input[name='outcome'][value='AWARDED']")
                .chooseLabel("#response", cast.emc.name())
                .fill("#value", "280")
                .fill("#startsOn", Given.today().toString())
                .go("#decide > button");
        read(firm, "已选定", cast.emc.name(), "280 万元");
        firm.go("aside a[href$='/workbench/savings']");
        read(firm, "制定测量方案");
        firm.open(desk).go("aside a[href$='/workbench/projects']");
        read(firm, "还没有项目");
        cast.emc.walker().open("workbench/messages").sees("您的应答被选定");
        cast.other.walker().open("workbench/messages").sees("您应答的需求已有结果");
    }

    /** The firm finds the project on its desk and says in the dossier what a bank would ask. */
    private void filled(Project project) {
        firm.open("workbench/projects").go("main article a:has-text('" + project.title() + "')");
        read(firm, "清单", "限制条件");
        firm.fill("#investment", "500")
                .fill("#own_funds", "200")
                .fill("#before_electricity", "5000000")
                .fill("#after_electricity", "3500000")
                .fill("#reputation", "连续三年信用良好" + cast.mark)
                .go("#facts form > button");
        read(firm, "184.350", "795.900");
    }

    /** The page holds this; nobody is kept out of it; and in English it says everything in English but names. */
    void read(Walker walker, String... texts) {
        walker.sees(texts).sound();
        String place = walker.page()
                .url()
                .replaceFirst("#.*", "")
                .replaceFirst("^.*?/" + MarketCast.PORTAL + "/", "")
                .replaceAll("(?<=[?&])lang=[a-z]+&?", "")
                .replaceFirst("[?&]$", "");
        String link = place + (place.contains("?") ? "&" : "?") + "lang=";
        walker.open(link + "en");
        var page = Jsoup.parse(walker.page().content().replaceAll("\\p{IsHan}+" + cast.mark, "Name"));
        assertThat(page.select("html").attr("lang")).as(place).isEqualTo("en");
        assertThat(PagesIT.framedChinese(page)).as(place).isEmpty();
        assertThat(PagesIT.unmarkedChinese(page)).as(place).isEmpty();
        walker.open(link + "zh");
    }

    /** Asks for a page that is none. */
    static int status(Walker walker, String place) {
        var answer = walker.page()
                .navigate(TestPortal.at("/" + MarketCast.PORTAL + "/" + place).toString());
        return Objects.requireNonNull(answer).status();
    }
}
