package greenbridge.notice;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.file.Papers;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.pack.Publicity;
import greenbridge.pack.Tier;
import greenbridge.permission.Role;
import greenbridge.proof.Solver;
import greenbridge.workday.Workdays;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an approved sheet to what goes on, and what holds it. */
class NoticeIT {
    private static final Pattern COOKIE = Pattern.compile("objection=([^;]+)");
    private static final String CONFIDENTIAL = "隐名氏甲乙丙";

    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final Round round = Round.in("shanxi", official.person().id());
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = unit(owner);
    private final List<Long> applications = three();

    @BeforeEach
    void anotherHour() {
        Tables.change("DELETE FROM asked_count");
    }

    @Test
    void aSheetBecomesAFrozenListThatEverybodyReads() {
        var sheet = round.sheet(applications);
        String address = "shanxi/workbench/notices";
        assertThat(get(official, address).body()).contains("测试推荐表", "sheet=" + sheet.publicId());
        assertThat(get(official, address + "/new?sheet=" + sheet.publicId()).body())
                .contains("规则规定公示 5 个工作日", "锅炉一")
                .doesNotContain("不公开的工艺");
        var refused = Acting.post(official, address + "?sheet=" + sheet.publicId(), "titleZh", "", "titleEn", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#titleZh\"", "href=\"#replyDays\"", "href=\"#firstOn\"");
        var opened = open(sheet.publicId());
        assertThat(opened.statusCode()).isEqualTo(303);
        String path = opened.headers().firstValue("location").orElseThrow();
        var page = TestPortal.get(path).body();
        assertThat(page).contains("锅炉一", "95.5 %", "公示 5 个工作日", unit.nameZh()).doesNotContain("不公开的工艺");
        assertThat(TestPortal.get(path + "?q=锅炉二").body()).contains("锅炉二").doesNotContain("锅炉一");
        assertThat(TestPortal.get(path + "?lang=en").body()).contains("Object to line 1");
        assertThat(round.state(applications.getFirst())).isEqualTo("IN_NOTICE 1");
        String csv = TestPortal.get(path + "/list.csv").body();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("锅炉三").doesNotContain("不公开");
        assertThat(TestPortal.get(path + "/print").body()).contains("锅炉一", "锅炉二", "锅炉三");
        assertThat(open(sheet.publicId()).body()).contains("没有可以公示的申报");
    }

    @Test
    void theClockCountsWorkingDaysAcrossHolidays() {
        TestPortal.bean(Workdays.class).load();
        assertThat(round.notice(applications, LocalDate.of(2018, 11, 9)).lastOn())
                .as("Friday; the first day does not count")
                .isEqualTo(LocalDate.of(2018, 11, 16));
        var again = Round.in("shanxi", official.person().id());
        var one = List.of(again.application(unit.id(), "锅炉", "SELECTED", 1, null));
        assertThat(again.notice(one, LocalDate.of(2025, 9, 30)).lastOn())
                .as("eight free days, and a Saturday that is worked")
                .isEqualTo(LocalDate.of(2025, 10, 14));
    }

    @Test
    void whereTheSourceNamesNoDaysTheOfficialSaysWhySoMany() {
        var unstated = Round.in(
                "shanxi", official.person().id(), Publicity.UNSTATED, List.of(Round.tier("city", Tier.Does.CHECK)));
        long application = unstated.application(unit.id(), "无推荐表", "SELECTED", 0, null);
        String address = "shanxi/workbench/notices?call=" + unstated.call().publicId();
        String[] form = {
            "titleZh",
            "公示",
            "titleEn",
            "Notice",
            "firstOn",
            today().toString(),
            "workingDays",
            "7",
            "replyDays",
            "3",
            "decideDays",
            "10"
        };
        assertThat(Acting.post(official, address, form).body()).contains("href=\"#daysReason\"");
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of("daysReason", "参照往年做法"));
        var opened = Acting.post(official, address, all.toArray(String[]::new));
        assertThat(opened.statusCode()).isEqualTo(303);
        var page = TestPortal.get(opened.headers().firstValue("location").orElseThrow());
        assertThat(page.body()).contains("参照往年做法", "公示 7 个工作日");
        assertThat(unstated.state(application)).isEqualTo("IN_NOTICE 0");
    }

    @Test
    void anObjectionHoldsItsLineAndNoOther() {
        var notice = round.notice(applications, today());
        String receipt = filed(object(null, notice, "2", "named", "王某"));
        assertThat(TestPortal.get("/shanxi/" + notice.path()).body()).contains("有异议，暂缓");
        assertThat(round(notice)).isEqualTo(1);
        assertThat(round.state(applications.get(0))).isEqualTo("SELECTED 2");
        assertThat(round.state(applications.get(1))).isEqualTo("IN_NOTICE 1");
        assertThat(round.state(applications.get(2))).isEqualTo("SELECTED 2");
        assertThat(round(notice)).as("again for the same day").isZero();
        var status = withReceipt("shanxi/objections", receipt);
        assertThat(status).contains("等待受理", "锅炉二");
        TestPortal.send(
                TestPortal.visitor(),
                SignedIn.posted(
                                HttpRequest.newBuilder(TestPortal.at("/shanxi/objections/withdrawal"))
                                        .header("Cookie", "objection=" + receipt),
                                "")
                        .build());
        assertThat(withReceipt("shanxi/objections", receipt)).contains("已撤回");
        assertThat(round.state(applications.get(1))).isEqualTo("SELECTED 2");
    }

    @Test
    void fromTheObjectionOverTheReplyToADecisionThatNamesNobody() {
        var notice = round.notice(applications, today());
        var objector = SignedIn.as(Role.PERSON, "shanxi");
        var sent = object(objector, notice, "1", "confidential", CONFIDENTIAL);
        String receipt = filed(sent);
        var objection = TestPortal.bean(Objections.class)
                .by(round.tenant(), typed(receipt))
                .orElseThrow();
        String desk = "shanxi/" + objection.deskPath();
        assertThat(get(official, desk).body()).contains(CONFIDENTIAL, "异议人要求保密", "证据.pdf");
        assertThat(get(owner, "shanxi/" + objection.replyPath()).statusCode())
                .as("nobody has to answer for what is not admitted")
                .isEqualTo(404);
        assertThat(Acting.post(official, desk + "/admission", "decision", "admitted", "text", "由" + CONFIDENTIAL + "反映")
                        .body())
                .contains("请去掉异议人的姓名");
        assertThat(Acting.post(official, desk + "/admission", "decision", "admitted", "text", "反映热效率不实")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Acting.post(official, desk + "/decision", "decision", "upheld", "text", "经核查属实")
                        .statusCode())
                .as("before the organisation could reply")
                .isEqualTo(422);
        assertThat(get(owner, "shanxi/" + objection.replyPath()).body())
                .contains("反映热效率不实")
                .doesNotContain("证据.pdf");
        assertThat(Sent.form("reply", "有检测报告为证")
                        .file("file1", "报告.pdf", Papers.pdf(1))
                        .to(owner, "shanxi/" + objection.replyPath())
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(official, desk).body()).contains("有检测报告为证", "报告.pdf");
        for (String personal :
                List.of("联系 13812345678", "身份证 140102199001011234", "信箱 a.b@example.org", CONFIDENTIAL)) {
            assertThat(Acting.post(official, desk + "/decision", "decision", "upheld", "text", personal)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(Acting.post(official, desk + "/decision", "decision", "upheld", "text", "经核查，热效率与检测报告不符。")
                        .statusCode())
                .isEqualTo(303);
        assertThat(round.state(applications.getFirst())).isEqualTo("NOT_LISTED 1");
        String page = TestPortal.get("/shanxi/" + notice.path()).body();
        assertThat(page).contains("经核查，热效率与检测报告不符。", "异议成立");
        assertThat(round(notice)).isEqualTo(1);
        assertThat(round.state(applications.get(1))).isEqualTo("SELECTED 2");
        nowhere(CONFIDENTIAL, objector, notice, objection);
    }

    /** Neither the name that was typed nor the account, wherever it could be read. */
    private void nowhere(String name, SignedIn objector, Notice notice, Objection objection) {
        for (String path : List.of("", "/print", "/list.csv")) {
            assertThat(TestPortal.get("/shanxi/" + notice.path() + path).body()).doesNotContain(name);
        }
        assertThat(get(owner, "shanxi/" + objection.replyPath()).body())
                .doesNotContain(name, objector.person().publicId());
        assertThat(Tables.read(
                        "SELECT CONCAT(subject, text) FROM mail WHERE tenant_id > 0 AND text LIKE ?", "%" + name + "%"))
                .isEmpty();
        assertThat(Tables.read(
                        "SELECT detail FROM audit_line WHERE tenant_id > 0 AND (detail LIKE ? OR actor_name LIKE ?)",
                        "%" + name + "%",
                        "%" + name + "%"))
                .isEmpty();
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id > 0 AND actor = ?",
                        objector.person().publicId()))
                .as("what the account did is not in the audit either")
                .isEmpty();
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id > 0 AND subject_id = ? ORDER BY number",
                        objection.publicId()))
                .containsExactly("objection.filed", "objection.examined", "objection.replied", "objection.decided");
    }

    @Test
    void lateObjectionsAreComplaintsAndWithoutAnAccountThereAreNoFiles() {
        var notice = round.notice(applications, today().minusDays(30));
        assertThat(notice.lastOn()).isBefore(today());
        var late = object(null, notice, "1", "named", "王某");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("公示期已满", "complaints/new?notice=" + notice.publicId());
        assertThat(Tables.read("SELECT id FROM objection WHERE tenant_id > 0 AND notice_id = ?", notice.id()))
                .isEmpty();
        var another = Round.in("shanxi", official.person().id());
        var open = another.notice(List.of(another.application(unit.id(), "锅炉", "SELECTED", 1, null)), today());
        assertThat(TestPortal.get("/shanxi/" + open.path() + "/objections?line=1")
                        .body())
                .contains("没有账号时只能写文字")
                .doesNotContain("type=\"file\"");
        var wrong = object(null, open, "7", "", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#line\"", "href=\"#named\"", "href=\"#name\"");
    }

    private int round(Notice notice) {
        return TestPortal.bean(Closing.class).round(notice.lastOn().plusDays(1)) > 0
                        && TestPortal.bean(Notices.class)
                                        .find(round.tenant(), notice.publicId())
                                        .orElseThrow()
                                        .closedAt()
                                != null
                ? 1
                : 0;
    }

    private HttpResponse<String> open(String sheet) {
        return Acting.post(
                official,
                "shanxi/workbench/notices?sheet=" + sheet,
                "titleZh",
                "测试公示",
                "titleEn",
                "Test notice",
                "firstOn",
                today().toString(),
                "replyDays",
                "3",
                "decideDays",
                "10");
    }

    private static HttpResponse<String> object(
            @Nullable SignedIn by, Notice notice, String line, String named, String name) {
        String path = "shanxi/" + notice.path() + "/objections";
        String form = TestPortal.get("/" + path).body();
        String proof = form.contains("data-proof") ? Solver.solve(form) : "";
        var sent = Sent.form(
                "line",
                line,
                "named",
                named,
                "name",
                name,
                "contact",
                "",
                "grounds",
                "申报的热效率与实际不符，请核查。",
                "proof",
                proof);
        return by == null
                ? sent.to(path)
                : sent.file("file1", "证据.pdf", Papers.pdf(1)).to(by, path);
    }

    private static String filed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var cookie = COOKIE.matcher(String.join("\n", answer.headers().allValues("set-cookie")));
        assertThat(cookie.find()).isTrue();
        return cookie.group(1);
    }

    private static Receipt typed(String cookie) {
        int dot = cookie.indexOf('.');
        return Receipt.typed(cookie.substring(0, dot), cookie.substring(dot + 1));
    }

    private static String withReceipt(String path, String receipt) {
        var request = HttpRequest.newBuilder(TestPortal.at("/" + path)).header("Cookie", "objection=" + receipt);
        return TestPortal.send(TestPortal.visitor(), request.build()).body();
    }

    private static HttpResponse<String> get(SignedIn person, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/" + path));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private List<Long> three() {
        var other = round.organisations("示例公示单位", 2);
        return List.of(
                round.application(unit.id(), "锅炉一", "SELECTED", 1, null),
                round.application(other.get(0).id(), "锅炉二", "SELECTED", 1, null),
                round.application(other.get(1).id(), "锅炉三", "SELECTED", 1, null));
    }

    private static Unit unit(SignedIn owner) {
        var asked = Acting.found(owner, "shanxi", "enterprise", "公示测试单位" + greenbridge.id.Ids.random());
        Acting.decide("shanxi", asked, Decision.ACCEPTED, owner);
        return Acting.unit("shanxi", asked);
    }

    private static LocalDate today() {
        return LocalDate.now(TestPortal.bean(java.time.Clock.class));
    }
}
