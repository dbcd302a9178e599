package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import greenbridge.MarketCast.House;
import greenbridge.project.Project;
import greenbridge.project.Projected;
import greenbridge.recommendation.Recommendations;
import greenbridge.recommendation.Row;
import greenbridge.recommendation.State;
import greenbridge.tenants.Language;
import java.util.List;

/** The second half of the journey: from the library of projects to what a loan has saved. */
record MarketLoan(MarketJourneyIT journey, MarketCast cast, MarketMails mails) {
    private static final String DESK = "workbench/recommendations";

    void go(Project project) {
        recommended(project);
        opened(project);
        received(cast.bank);
        received(cast.rival);
        looked(project);
        lent();
        reported();
        counted(project);
        written();
    }

    private void recommended(Project project) {
        var official = cast.official;
        official.open("finance/projects")
                .fill("input[name='q']", project.title())
                .go("main form.inline-form button");
        read(official, project.title());
        official.go("main article a:has-text('" + project.title() + "')");
        read(official, "绿色项目库", "限制条件", cast.firm.name());
        official.go("aside a[href*='/recommendations/new?project=']");
        read(official, "优先安排信贷计划", cast.bank.name(), cast.rival.name());
        for (House each : List.of(cast.bank, cast.rival)) {
            official.tick("input[name='bank-" + each.unit().publicId() + "']");
        }
        official.tick("input[name='firstLook']").fill("#opinion", "节电明显，环保达标" + cast.mark);
        for (String criterion : List.of("a", "b", "c", "d")) {
            official.tick("input[name='criterion-" + criterion + "']");
        }
        official.go("button[name='go'][value='recommend']");
        read(official, cast.bank.name(), cast.rival.name(), "已推荐");
    }

    /** To one of the two banks, which the firm picks where it reads of the recommendation. */
    private void opened(Project project) {
        var firm = cast.firm.walker();
        firm.open(DESK).go(row(cast.bank));
        read(firm, cast.bank.name(), "推荐不是批准");
        firm.go("main a[href$='/workbench/projects/" + project.publicId() + "/consents']");
        firm.choose("#bank", cast.bank.unit().publicId())
                .fill("#purpose", "本项目贷款的前期调查" + cast.mark)
                .tick("input[name='part-figures']")
                .tick("input[name='part-evidence']")
                .fill("#until", Given.today().plusDays(30).toString())
                .go("main form[action$='/consents'] button");
        read(firm, cast.bank.name(), "有效", "银行还没有查看");
    }

    private void received(House bank) {
        var walker = bank.walker();
        walker.open("workbench").sees("接收主管部门推荐的项目");
        walker.open(DESK).go("main article a:has-text('" + cast.title + "')");
        read(walker, "节电明显", "优先受理调查", bank.name());
        walker.go(step(State.RECEIVED_BY_BANK)).go(step(State.INVESTIGATING));
        read(walker, "银行调查中");
    }

    /** One bank reads the dossier, and the firm reads that it did; for the other there is none. */
    private void looked(Project project) {
        var bank = cast.bank.walker();
        bank.go("main dl a[href$='/workbench/dossiers/" + project.publicId() + "']");
        read(bank, "500", "184.350", "连续三年信用良好", "本次查看已经记录");
        assertThat(bank.page().locator("#papers, #contact").count()).isZero();
        var firm = cast.firm.walker();
        firm.open("workbench/projects/" + project.publicId() + "/consents");
        read(firm, "已查看");
        var rival = cast.rival.walker();
        assertThat(rival.page().locator("main a[href*='/workbench/dossiers/']").count())
                .isZero();
        assertThat(MarketJourneyIT.status(rival, "workbench/dossiers/" + project.publicId()))
                .isEqualTo(404);
        rival.open("finance/projects/" + project.publicId());
        read(rival, project.title(), "一家银行之后");
        rival.misses("连续三年信用良好");
    }

    private void lent() {
        var bank = cast.bank.walker();
        bank.open(DESK).go(row(cast.firm));
        bank.page().locator("aside details > summary").click();
        bank.fill("#offerAmount", "260")
                .fill("#offerMonths", "36")
                .fill("#offerRate", "一年期 LPR 减 20 个基点")
                .fill("#offerUntil", Given.today().plusDays(30).toString())
                .go("aside form[action$='/offers'] button");
        read(bank, "260 万元，36 个月", "等待企业答复");
        var firm = cast.firm.walker();
        firm.open(DESK).go(row(cast.bank));
        read(firm, "260 万元，36 个月", "LPR 减 20 个基点");
        firm.go("button[name='decision'][value='accept']");
        read(firm, "企业已接受");
        bank.open(DESK).go(row(cast.firm)).go(step(State.APPROVED));
        bank.fill("#amount", "260").fill("#paidOn", Given.today().toString()).go(step(State.DISBURSED));
        read(bank, "银行已放款", "260 万元");
        bank.go(step(State.IN_MONITORING));
        read(bank, "贷后跟踪", Given.today().plusYears(1).toString());
    }

    /** 1,234,567 kWh × 0.1229 kgce = 151,728 kg, and × 0.5306 = 655,061 kg of carbon dioxide; promised were 1,500,000 kWh. */
    private void reported() {
        var firm = cast.firm.walker();
        firm.open(DESK).go(row(cast.bank)).go("aside a[href$='/report']");
        read(firm, "贷后报告", "实测");
        firm.fill("#year", String.valueOf(Given.today().getYear()))
                .fill("#production", "满负荷" + cast.mark)
                .fill("#finance", "按期还本付息" + cast.mark)
                .fill("#environment", "达标" + cast.mark)
                .fill("#electricity", "1234567")
                .fill("#benefit", "86.25")
                .fill("#verifier", "示例检测机构" + cast.mark)
                .go("main form[action$='/report'] button");
        for (Walker each : List.of(firm, cast.bank.walker(), cast.official)) {
            each.open(DESK).go(row(cast.bank));
            read(each, "151.728", "655.061", "82.3 %", "86.25 万元", "示例检测机构");
        }
    }

    /** The bank's line for the authority and the bank's own page say the same, which is what the pages before said. */
    private void counted(Project project) {
        var official = cast.official;
        official.open("workbench/statistics?group=bank");
        read(official, cast.bank.name(), cast.rival.name());
        assertThat(line(official, cast.bank)).contains("260", "151.728", "655.061", "86.25 / 1");
        assertThat(line(official, cast.rival).replace(cast.mark, "")).doesNotContain("260", "151.728");
        var bank = cast.bank.walker();
        bank.open("workbench/statistics?group=bank");
        read(bank, cast.bank.name());
        bank.misses(cast.rival.name());
        assertThat(line(bank, cast.bank)).contains("260", "151.728", "655.061");
        var rows = TestPortal.bean(Recommendations.class)
                .rows(Projected.tenant(MarketCast.PORTAL), Recommendations.EVERYWHERE)
                .stream()
                .filter(each -> project.publicId().equals(each.project()))
                .toList();
        assertThat(rows)
                .extracting(Row::bankName, Row::amount, Row::state)
                .containsExactlyInAnyOrder(
                        tuple(cast.bank.name(), 260L, State.IN_MONITORING),
                        tuple(cast.rival.name(), null, State.INVESTIGATING));
    }

    private static String line(Walker walker, House bank) {
        return walker.page()
                .locator("main tr", new Page.LocatorOptions().setHasText(bank.name()))
                .first()
                .innerText();
    }

    private void written() {
        mails.told(
                cast.firm,
                "consent.given",
                "recommendation.recommended",
                "recommendation.received-by-bank",
                "recommendation.investigating",
                "recommendation.offer",
                "recommendation.approved",
                "recommendation.disbursed",
                "recommendation.in-monitoring");
        mails.told(
                cast.bank,
                "consent.opened",
                "recommendation.recommended",
                "recommendation.offer-accepted",
                "recommendation.reported");
        mails.told(cast.rival, "recommendation.recommended");
        for (String kind : List.of("recommendation.disbursed", "recommendation.reported")) {
            assertThat(mails.to(cast.official.email()))
                    .as(kind)
                    .anyMatch(mail -> mail.startsWith(mails.words(Language.ZH, kind)));
        }
    }

    private void read(Walker walker, String... texts) {
        journey.read(walker, texts);
    }

    /** The recommendation that is this one's too. */
    private static String row(House side) {
        return "main article:has-text('" + side.name() + "') h2 a";
    }

    private static String step(State to) {
        return "aside form:has(input[name='to'][value='" + to.name() + "']) button";
    }
}
