package greenbridge.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import greenbridge.TurnedPortal;
import greenbridge.Walker;
import greenbridge.file.Papers;
import greenbridge.notice.Midnight;
import greenbridge.permission.Role;
import greenbridge.supervision.Morning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A firm of 山西 becomes a little giant by the rules of the 2018 round, is one for three years, and begins to renew. Everybody has a
 * browser of their own; the accounts and the clock come from the test, everything else from pages.
 */
class LittleGiantIT {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2031, 3, 3, 9, 0);
    private static final LocalDate LISTED = LocalDate.of(2031, 3, 13);
    private static final LocalDate LAST = LocalDate.of(2034, 3, 12);
    private static final String PROGRAMME = "专精特新“小巨人”企业（2018年）";
    private static final String FIRM = "示例晋热换热装备有限公司";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before the test.
    Path folder;

    private final TurnedPortal portal = TurnedPortal.at("greenbridge_giant", MONDAY);
    private final Answers answers = Answers.read("little-giant.txt", MONDAY.toLocalDate());
    private final Walker enterprise = person("李明", Walker.PHONE);
    private final Walker helper = person("赵协助", Walker.PHONE);
    private final Walker city = official("shanxi", "王审核", Role.CITY_REVIEWER, "140100");
    private final Walker province = official("shanxi", "陈处长", Role.PROVINCE_ADMIN, null);
    private final Walker second = official("shanxi", "周复核", Role.PROVINCE_REVIEWER, null);
    private final Walker ministry = official("national", "部里经办", Role.NATIONAL_REVIEWER, null);
    private final Walker anybody = Walker.visitor(portal, "shanxi", Walker.PHONE);

    @AfterEach
    void close() {
        List.of(enterprise, helper, city, province, second, ministry, anybody).forEach(Walker::close);
        portal.close();
    }

    @Test
    void aFirmIsRecommendedListedAndRenewsAfterThreeYears() throws Exception {
        Path paper = folder.resolve("营业执照.pdf");
        Files.write(paper, Papers.pdf(2));
        String call = Office.call(
                province, second, PROGRAMME, "2031年小巨人申报通知（示例）", portal.now(), MONDAY.plusDays(20), Map.of());
        look(call);
        String firm = Applicant.found(enterprise, "enterprise", FIRM, "140100", paper);
        Office.verify(city, FIRM);
        Applicant.mandate(enterprise, helper, firm, MONDAY.toLocalDate());
        String application = apply(call, paper);
        giveBack(application);
        recommend(call);
        object(notice());
        list();
        recognised(firm);
        expire(firm);
        renew(application);
    }

    /** Nobody has an account yet. */
    private void look(String call) {
        anybody.open("calls").shot("a01-calls").go("main a:has-text('2031年小巨人')");
        anybody.sees("受理中", "谁可以申报", "营业执照").sound().shot("a02-call");
        anybody.go("aside a[href$='/check']").sound().shot("a03-check");
        anybody.answer("revenue_y1", "9999")
                .answer("liabilities", "9000")
                .answer("assets", "20000")
                .go("main form p.buttons button")
                .sees("LG-E1", "9,999", "LG-E3", "45")
                .sound()
                .shot("a04-checked");
        anybody.translated().shot("a05-checked-en").sound();
        anybody.translated().open("calls/" + call);
    }

    /** The helper fills in the figures, the firm the rest and hands it in. */
    private String apply(String call, Path paper) {
        String application = Applicant.begin(enterprise, call);
        enterprise.sound().shot("b01-begun");
        Applicant.fill(enterprise, application, answers, List.of("basic", "profession", "field"));
        Applicant.fill(helper, application, answers, List.of("economy", "innovation"));
        Applicant.fill(enterprise, application, answers, List.of("management", "integrity", "contact"));
        enterprise.open(application + "/sections/economy").sees("赵协助").sound().shot("b02-economy");
        Applicant.prove(enterprise, application, paper, List.of("licence", "audit"));
        enterprise.open(application + "/check").sees("LG-E2").shot("b04-check");
        Applicant.submit(enterprise, application);
        enterprise.sound().shot("b05-receipt");
        return application;
    }

    /** The city wants one answer changed, and gets it. */
    private void giveBack(String application) {
        Office.review(city, FIRM).sees("李明", "板式换热器流道设计").sound().shot("c01-review");
        city.choose("#field", "core_tech")
                .fill("#text", "请写明专利号和权利人。")
                .tick("input[name='outward']")
                .go("#remark form button")
                .tick("input[name='decision'][value='returned']")
                .fill("#opinion", "请补充核心技术的权属。")
                .fill("#returnBy", MONDAY.toLocalDate().plusDays(10).toString())
                .go("aside form[action$='/decision'] button")
                .shot("c02-returned");
        enterprise.open("workbench").sees("退回").shot("c03-desk");
        enterprise
                .open(application)
                .sees("已退回补正")
                .go(".notice a[href$='/opinions']")
                .sees("请写明专利号和权利人", "请补充核心技术的权属")
                .sound()
                .shot("c04-opinions");
        enterprise.go("section[aria-labelledby='wishes'] a");
        enterprise
                .answer("core_tech", "板式换热器流道设计，示例专利，权利人为本公司")
                .go("button[name='go'][value='next']:not(.visually-hidden)");
        Applicant.submit(enterprise, application);
        Office.recommend(city, FIRM);
        city.sees("推荐").shot("c05-recommended");
    }

    /** Not without a quota, not by whoever drafted it, and then within one. */
    private void recommend(String call) {
        String sheet = Office.sheet(province, call, "细分市场全省第二，研发投入持续增长。");
        province.sees("名额尚未录入").shot("d01-sheet");
        second.open(sheet)
                .refused("form[action$='/approval'] button", "还没有人录入名额")
                .shot("d02-no-quota");
        ministry.open("workbench/quotas")
                .chooseLabel("select[name='programme']", PROGRAMME)
                .fill("input[name='year']", "2031")
                .go("form.inline-form button");
        ministry.page()
                .getByLabel("山西", new Page.GetByLabelOptions().setExact(true))
                .fill("1");
        ministry.go("main form[method='post'] button").shot("d03-quotas");
        second.open(sheet)
                .go("form[action$='/approval'] button")
                .sees("名额 1，已用 1，剩余 0")
                .shot("d04-approved");
    }

    private String notice() {
        String notice = Office.notice(
                province,
                Map.of(
                        "workingDays", "5",
                        "daysReason", "参照本省评价机构公示的天数",
                        "replyDays", "3",
                        "decideDays", "10"));
        anybody.open(notice).sees(FIRM, "公示中", "2031-03-10").sound().shot("e01-notice");
        return notice;
    }

    /** By somebody without an account: the firm answers, and the province decides. */
    private void object(String notice) {
        try (var objector = Walker.visitor(portal, "shanxi", Walker.PHONE)) {
            objector.open(notice)
                    .go("a[href$='objections?line=1']")
                    .tick("input[name='named'][value='confidential']")
                    .fill("#name", "孙某某")
                    .fill("#grounds", "该单位的市场占有率排名与行业统计不一致，请核查。")
                    .shot("e02-objection")
                    .go("main form[action$='/objections'] button.button")
                    .sees("YY-")
                    .sound()
                    .shot("e03-receipt");
            province.open("workbench/objections")
                    .go("main article a")
                    .sees("孙某某")
                    .tick("input[name='decision'][value='admitted']")
                    .fill("#text", "市场占有率排名是否属实。")
                    .shot("e04-admission")
                    .go("aside form button");
            String desk = province.place();
            enterprise
                    .open("workbench")
                    .go("main a[href*='/workbench/replies/']")
                    .misses("孙某某")
                    .sound();
            enterprise.fill("#reply", "排名依据省行业协会证明，已附材料。").shot("e05-reply").go("main form button.button");
            province.open(desk)
                    .sees("排名依据省行业协会证明")
                    .tick("input[name='decision'][value='dismissed']")
                    .fill("#text", "经核查，省行业协会证明与申报一致，异议不成立。")
                    .go("aside form button");
            objector.open("objections").sees("异议不成立").shot("e06-decided");
        }
        anybody.open(notice).sees("经核查，省行业协会证明与申报一致").misses("孙某某").sound().shot("e07-notice");
    }

    /** After the last day of the notice the ministry says yes on paper, and the nation publishes. */
    private void list() {
        turnTo(LISTED);
        assertThat(Midnight.in(portal)).as("notices that are over").isEqualTo(1);
        ministry.open("workbench/results")
                .sees("山西", FIRM)
                .tick("input[name^='a-']")
                .tick("input[name='result'][value='yes']")
                .fill("#document", "示例公告2031年第3号")
                .fill("#day", LISTED.toString())
                .shot("f01-results")
                .go("main form button.button")
                .sees("已登记 1 件");
        Office.publish(ministry, "2031年小巨人");
        ministry.sees(FIRM).shot("f02-batch");
        anybody.open("catalogs/L13/2031-1").sees(FIRM).sound().shot("f03-batch");
        anybody.go("main a:has-text('" + FIRM + "')")
                .sees(LAST.toString(), "示例高效换热器")
                .sound()
                .shot("f04-entry");
        anybody.translated().shot("f05-entry-en").sound();
        anybody.translated();
    }

    private void recognised(String firm) {
        anybody.open("organisations/" + firm)
                .sees("在有效期内的认定与入选", LISTED.toString(), LAST.toString())
                .sound()
                .shot("g01-company");
        anybody.translated().shot("g02-company-en").sound();
        anybody.translated();
    }

    /** Its holder is reminded in the last weeks; the day after the last one it is over. */
    private void expire(String firm) {
        turnTo(LAST.minusDays(20));
        assertThat(Morning.reminded(portal)).isEqualTo(1);
        enterprise.open("workbench").sees(FIRM, LAST.toString()).sound().shot("h01-reminded");
        anybody.open("organisations/" + firm).sees("在有效期内的认定与入选", LAST.toString());
        turnTo(LAST.plusDays(1));
        anybody.open("organisations/" + firm).sees("其他状态的条目", "已到期").sound().shot("h02-expired");
    }

    /** From the reminder to the call of the year, with what was said three years ago. */
    private void renew(String before) {
        String call = Office.call(
                province,
                second,
                PROGRAMME,
                "2034年小巨人申报通知（示例）",
                portal.now(),
                portal.now().plusDays(30),
                Map.of());
        enterprise
                .open("workbench")
                .go("main a[href*='/programmes/']")
                .go("main a[href$='/calls/" + call + "']")
                .go("aside form button")
                .sees("延续：" + FIRM)
                .sound()
                .shot("i01-renewal");
        enterprise.go("main form button.button").sees("带入上次内容", "要延续的条目").shot("i02-begun");
        String application = enterprise.place();
        assertThat(application).isNotEqualTo(before);
        enterprise.go("form[action$='/copy'] button");
        enterprise
                .open(application + "/sections/profession")
                .sees("带自上次申报")
                .sound()
                .shot("i03-copied");
        assertThat(enterprise.page().locator("#main_product").inputValue())
                .isEqualTo(answers.of("profession", "main_product"));
        enterprise.go("form[action$='/confirmation'] button");
        enterprise.open(application + "/sections/integrity");
        assertThat(enterprise.page().locator("#violations").inputValue())
                .as("asked anew each time")
                .isEmpty();
        enterprise.open(application + "/sections/economy").shot("i04-economy");
        assertThat(enterprise.page().locator("#revenue_y1").inputValue())
                .as("the last year is another one now")
                .isEmpty();
        enterprise.open(application).go("main a[href*='/entries/']").sees(FIRM);
    }

    private void turnTo(LocalDate day) {
        portal.turnTo(day.atTime(9, 0));
        List.of(enterprise, helper, city, province, second, ministry).forEach(Walker::again);
    }

    private Walker person(String name, int width) {
        return Walker.of(portal, "shanxi", width, portal.account("shanxi", name, Role.PERSON, null));
    }

    private Walker official(String slug, String name, Role role, @Nullable String area) {
        return Walker.of(portal, slug, Walker.DESK, portal.account(slug, name, role, area));
    }
}
