package greenbridge.programme;

import static org.assertj.core.api.Assertions.assertThat;

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

/** An agency of 山东 is listed, owes its yearly report, is deleted for it and refused for three years, and may come back after them. */
class AgencyIT {
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2031, 3, 7, 9, 0);
    private static final LocalDate DELETED = LocalDate.of(2032, 3, 3);
    private static final String PROGRAMME = "山东省工业固体废物资源综合利用评价机构";
    private static final String AGENCY = "示例齐鲁资源评价有限公司";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set by JUnit before the test.
    Path folder;

    private final TurnedPortal portal = TurnedPortal.at("greenbridge_agency", FRIDAY);
    private final Answers answers = Answers.read("agency.txt", FRIDAY.toLocalDate());
    private final Walker agency = walker("王芳", Walker.PHONE, Role.PERSON, null);
    private final Walker city = walker("刘初审", Walker.DESK, Role.CITY_REVIEWER, "370100");
    private final Walker province = walker("张处长", Walker.DESK, Role.PROVINCE_ADMIN, null);
    private final Walker second = walker("马复核", Walker.DESK, Role.PROVINCE_REVIEWER, null);
    private final Walker anybody = Walker.visitor(portal, "shandong", Walker.PHONE);

    @AfterEach
    void close() {
        List.of(agency, city, province, second, anybody).forEach(Walker::close);
        portal.close();
    }

    @Test
    void anAgencyIsListedDeletedRefusedAndAfterThreeYearsAdmittedAgain() throws Exception {
        Path paper = folder.resolve("营业执照.pdf");
        Files.write(paper, Papers.pdf(2));
        String call = call("2031年评价机构推荐通知（示例）", FRIDAY.plusDays(30));
        String organisation = Applicant.found(agency, "agency", AGENCY, "370100", paper);
        Office.verify(city, AGENCY);
        apply(call, paper);
        recommend(call);
        notice();
        String entry = list();
        fail();
        delete(entry);
        register(organisation, entry);
        comeBack();
    }

    private void apply(String call, Path paper) {
        String application = Applicant.begin(agency, call);
        Applicant.fill(
                agency, application, answers, List.of("agency", "work", "people", "systems", "integrity", "contact"));
        Applicant.prove(agency, application, paper, List.of("licence", "projects", "staff", "insurance", "rules"));
        agency.open(application + "/sections/work").sound().shot("m01-work");
        agency.open(application + "/check").sees("SD-A4", "SD-A12").sound().shot("m02-check");
        Applicant.submit(agency, application);
    }

    private void recommend(String call) {
        Office.recommend(city, AGENCY);
        String sheet = Office.sheet(province, call, "业绩和人员均超过要求。");
        province.sees("名额 2，已用 0，剩余 2");
        second.open(sheet).go("form[action$='/approval'] button").sees("名额 2，已用 1，剩余 1");
    }

    /** The rules name five working days and do not count the first. */
    private void notice() {
        String notice = Office.notice(province, Map.of("replyDays", "3", "decideDays", "10"));
        anybody.open(notice).sees(AGENCY, "2031-03-14", "5 个工作日").sound().shot("n01-notice");
        turnTo(LocalDate.of(2031, 3, 14));
        assertThat(Midnight.in(portal)).as("its last day").isZero();
        turnTo(LocalDate.of(2031, 3, 17));
        assertThat(Midnight.in(portal)).as("after it").isEqualTo(1);
    }

    /** By the province, until it is taken away; where the entry is. */
    private String list() {
        Office.publish(province, "2031年评价机构");
        anybody.open("catalogs/L05/2031-1").sees(AGENCY).shot("n02-batch");
        anybody.go("main a:has-text('" + AGENCY + "')").sees("在有效期内").sound().shot("n03-entry");
        return anybody.place();
    }

    /** Asked in January for its report, the agency says nothing until the end of February. */
    private void fail() {
        turnTo(LocalDate.of(2032, 1, 9));
        assertThat(Morning.askedForReports(portal)).isEqualTo(1);
        agency.open("workbench").sees("2032-02-29").shot("o01-desk");
        agency.go("main a[href*='/workbench/yearly-reports/']")
                .sees(AGENCY)
                .sound()
                .shot("o02-report");
        turnTo(LocalDate.of(2032, 3, 2));
        province.open("workbench/yearly-reviews")
                .sees("逾期")
                .shot("o03-desk")
                .go("main article a")
                .tick("input[name='decision'][value='deleted']")
                .choose("#ground", "ART21_4")
                .fill("#effectiveOn", DELETED.toString())
                .fill("#text", "2031年度报告到期未报送，经催告仍未报送。")
                .shot("o04-review")
                .go("aside form[action$='/decision'] button");
    }

    /** One proposes, another releases; in between nothing has happened. */
    private void delete(String entry) {
        String measure = province.shot("p01-measure").place();
        anybody.open(entry).sees("在有效期内").misses("经催告");
        turnTo(DELETED);
        second.open(measure)
                .sees("第二十一条（四）", "3 年")
                .sound()
                .tick("input[name='decision'][value='released']")
                .go("main form[action$='/decision'] button")
                .shot("p02-released");
    }

    private void register(String organisation, String entry) {
        anybody.open(entry)
                .sees("已撤销", "第二十一条（四）：拒绝监督检查，不报送年度工作报告", "经催告仍未报送")
                .sound()
                .shot("q01-entry");
        anybody.translated().shot("q02-entry-en").sound();
        anybody.translated();
        anybody.open("organisations/" + organisation)
                .sees("不予受理申报的期限", DELETED.toString(), DELETED.plusYears(3).toString(), "拒绝监督检查")
                .sound()
                .shot("q03-organisation");
        anybody.open("catalogs/L05/2031-1").shot("q04-batch");
    }

    private void comeBack() {
        String call = call("2032年评价机构推荐通知（示例）", null);
        agency.open("calls/" + call)
                .go("a[href$='/check']")
                .open("calls/" + call)
                .refused("aside form button", "在 " + DELETED.plusYears(3) + " 之前不得申报")
                .sees("第二十一条（四）：拒绝监督检查，不报送年度工作报告", "经催告仍未报送")
                .sound()
                .shot("r01-refused");
        turnTo(DELETED.plusYears(3).minusDays(1));
        agency.open("calls/" + call).refused("aside form button", "不得申报");
        turnTo(DELETED.plusYears(3));
        agency.open("calls/" + call).go("aside form button").sees("带入上次内容").shot("r02-admitted");
        assertThat(agency.place()).matches("workbench/applications/[0-9a-z]{12}");
    }

    private String call(String title, @Nullable LocalDateTime closes) {
        return Office.call(province, second, PROGRAMME, title, portal.now(), closes, Map.of("quota", "2"));
    }

    private void turnTo(LocalDate day) {
        portal.turnTo(day.atTime(9, 0));
        List.of(agency, city, province, second).forEach(Walker::again);
    }

    private Walker walker(String name, int width, Role role, @Nullable String area) {
        return Walker.of(portal, "shandong", width, portal.account("shandong", name, role, area));
    }
}
