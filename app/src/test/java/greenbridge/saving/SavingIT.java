package greenbridge.saving;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.Letter;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.Together;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.need.Stating;
import greenbridge.permission.Role;
import greenbridge.saving.Measured.Sides;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A saving from its plan to what the public sees of it. */
class SavingIT {
    private static final String PORTAL = "shanxi";

    private final SignedIn customer = SignedIn.as(Role.PERSON, PORTAL);
    private final Measured all = Measured.of(
            PORTAL,
            "风机变频" + Ids.random(),
            customer,
            Stating.unit(customer, PORTAL, "enterprise", "用能测试单位"),
            Sides.in(PORTAL, "实测"));

    /** 1,000,000 kWh × 0.1229 = 122,900 kg, 98.3 % of 125 t; × 0.5306 = 530,600 kg. */
    @Test
    void aSavingIsAgreedMeasuredVerifiedAndShown() {
        String list = all.get(all.company(), "workbench/savings");
        assertThat(list).contains("已选定应答，还没有测量方案", all.need().title());
        var form = page(customer, "workbench/savings/new?need=" + all.need().publicId());
        assertThat(form.select("#money").val()).as("from the offer").isEqualTo("40");
        assertThat(form.select("#years").val()).isEqualTo("3");
        assertThat(form.select("#adjustment").val()).contains("10 %");
        String path = all.begun();
        assertThat(all.get(all.company(), "workbench"))
                .contains("确认测量方案：" + all.need().title());
        assertThat(all.report(all.company(), path, "1000000").statusCode())
                .as("no plan counts yet")
                .isEqualTo(422);
        assertThat(all.confirm(customer, path, 1).statusCode())
                .as("its own plan")
                .isEqualTo(422);
        assertThat(all.confirm(all.company(), path, 1).statusCode()).isEqualTo(303);
        assertThat(all.get(all.company(), "workbench"))
                .doesNotContain("确认测量方案：" + all.need().title());
        assertThat(all.report(all.company(), path, "1000000").statusCode()).isEqualTo(303);
        assertThat(block()).as("unverified").isEmpty();
        assertThat(all.get(all.verifier(), "workbench"))
                .contains("核验年度节能量：" + all.need().title());
        assertThat(all.decide(all.verifier(), path, "verified", 0, "").statusCode())
                .isEqualTo(303);
        var page = page(all.company(), path);
        assertThat(page.text())
                .contains("122.900 吨标准煤", "承诺的 98.3 %", "530.600 吨二氧化碳", "0.1229 kgce/kWh", "EFFECT-1", "已核验");
        assertThat(block()).contains("承诺与实测", "125.000", "122.900", String.valueOf(all.year()));
        String track = all.get(customer, "organisations/" + all.emc().publicId() + "/savings");
        assertThat(track).contains("125.000", "122.900", "530.600", "40.00", "38.50", "1 / 1");
        assertThat(track).doesNotContain(all.buyer().nameZh());
        assertThat(Letter.templates(customer.person().email())).contains("tidings");
    }

    @Test
    void theCustomerAloneSaysWhetherToBeNamed() {
        String path = verified();
        assertThat(all.post(all.company(), path + "/naming", "named", "on").statusCode())
                .isEqualTo(404);
        assertThat(track()).doesNotContain(all.buyer().nameZh());
        assertThat(all.post(customer, path + "/naming", "named", "on").statusCode())
                .isEqualTo(303);
        assertThat(track()).contains(all.buyer().nameZh());
        all.post(customer, path + "/naming");
        assertThat(track()).doesNotContain(all.buyer().nameZh());
    }

    @Test
    void aChangedPlanCountsWhenTheOtherSideConfirmsIt() {
        String path = all.begun();
        all.confirm(all.company(), path, 1);
        var changed = all.plan(Map.of("seen", "1", "tce", "200"));
        assertThat(all.post(all.company(), path + "/plan", changed).statusCode())
                .isEqualTo(303);
        assertThat(page(customer, path).text()).contains("等待客户确认", "200", "目前有效的方案", "125");
        assertThat(all.confirm(customer, path, 1).statusCode())
                .as("of a revision that is not the newest")
                .isEqualTo(422);
        var late = all.post(customer, path + "/plan", all.plan(Map.of("seen", "1", "tce", "777")));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("刚刚有人改动过", "777");
        assertThat(all.confirm(customer, path, 2).statusCode()).isEqualTo(303);
        assertThat(page(customer, path).select("#plan").text())
                .contains("第 2 版", "200")
                .doesNotContain("等待");
    }

    @Test
    void whatIsReturnedIsCorrectedAndVerifiedAgain() {
        String path = all.begun();
        all.confirm(all.company(), path, 1);
        all.report(all.company(), path, "1000000");
        var silent = all.decide(all.verifier(), path, "returned", 0, "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("请填写退回理由");
        assertThat(all.decide(all.verifier(), path, "returned", 0, "缺少三月的抄表记录").statusCode())
                .isEqualTo(303);
        assertThat(all.get(all.company(), "workbench")).contains("修改被退回的年度报告");
        assertThat(page(all.company(), path).text()).contains("缺少三月的抄表记录", "已退回");
        var form = page(all.company(), path + "?year=" + all.year());
        assertThat(form.select("#electricity").val()).isEqualTo("1000000");
        assertThat(all.report(all.company(), path, "900000").statusCode())
                .as("without what was seen")
                .isEqualTo(422);
        assertThat(all.report(all.company(), path, "900000", "seen", "1").statusCode())
                .isEqualTo(303);
        assertThat(all.decide(all.verifier(), path, "verified", 0, "").statusCode())
                .as("an older one")
                .isEqualTo(422);
        assertThat(all.decide(all.verifier(), path, "verified", 2, "").statusCode())
                .isEqualTo(303);
        assertThat(block()).contains("110.610");
        assertThat(all.report(all.company(), path, "1", "seen", "3").statusCode())
                .as("verified stays")
                .isEqualTo(422);
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() {
        var wrong = all.post(
                customer,
                "workbench/savings",
                all.plan(Map.of("tce", "viel", "verifier", "没有的机构", "baselineTo", (all.year() - 3) + "-01-01")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(wrong.body());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#tce", "#verifier", "#baselineTo");
        assertThat(page.select("#tce").val()).isEqualTo("viel");
        assertThat(page.select("#words").val()).isEqualTo("每台风机装表，按月抄表");
        var own = all.post(
                customer,
                "workbench/savings",
                all.plan(Map.of("verifier", all.emc().nameZh())));
        assertThat(own.statusCode()).as("no agency").isEqualTo(422);
        String path = all.begun();
        all.confirm(all.company(), path, 1);
        var report = all.report(all.company(), path, "viel");
        assertThat(report.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(report.body()).select("#electricity").val()).isEqualTo("viel");
        assertThat(Jsoup.parse(report.body()).select("#notes").val()).isEqualTo("按月抄表");
    }

    @Test
    void aReportThatIsDueIsRemindedOfAndAgainAfterThirtyDays() {
        String path = all.begun();
        String reminded = "填写到期的年度报告：" + all.need().title();
        round(0);
        assertThat(all.get(all.company(), "workbench")).as("no plan counts yet").doesNotContain(reminded);
        all.confirm(all.company(), path, 1);
        Together.all(Stream.<Supplier<Integer>>generate(() -> () -> round(0))
                .limit(2)
                .toList());
        round(0);
        assertThat(all.get(all.company(), "workbench")).contains(reminded);
        assertThat(all.get(customer, "workbench")).doesNotContain(reminded);
        assertThat(all.get(all.company(), "workbench/messages"))
                .containsOnlyOnce("“" + all.need().title() + "”上一年度已经结束");
        assertThat(page(customer, path).select("#year-" + all.year()).text()).contains("已到期，还没有填报");
        assertThat(page(customer, path).select("#year-" + (all.year() + 1)).text())
                .contains("还没有填报")
                .doesNotContain("已到期");
        assertThat(all.get(customer, "workbench/savings")).contains("年度报告已到期：" + all.year());
    }

    @Test
    void whoeverStaysSilentIsRemindedAgainAfterThirtyDays() {
        String path = oneYear();
        String reminded = "填写到期的年度报告：" + all.need().title();
        all.confirm(all.company(), path, 1);
        round(0);
        round(30);
        round(30);
        assertThat(all.get(all.company(), "workbench/messages")).containsOnlyOnce("到期已满 30 天");
        assertThat(all.get(all.company(), "workbench")).contains(reminded);
        assertThat(all.report(all.company(), path, "1000000").statusCode()).isEqualTo(303);
        assertThat(all.get(all.company(), "workbench")).doesNotContain(reminded);
        assertThat(all.get(customer, "workbench/savings")).doesNotContain("年度报告已到期：" + all.year());
    }

    @Test
    void whoeverReportsInTimeIsNotReminded() {
        String path = oneYear();
        all.confirm(all.company(), path, 1);
        all.report(customer, path, "1000000");
        round(0);
        round(30);
        assertThat(all.get(all.company(), "workbench/messages")).doesNotContain("上一年度已经结束", "到期已满");
    }

    @Test
    void readingsComeWithTheReportForTheSidesAndTheThirdParty() {
        String path = all.begun();
        all.confirm(all.company(), path, 1);
        String place = PORTAL + "/" + path + "/reports";
        byte[] readings = "month,kwh\n1,83333\n".getBytes(StandardCharsets.UTF_8);
        var wrong = report("viel").file("file1", "readings.csv", readings).to(all.company(), place);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("viel", "请重新选择");
        var unsound = report("1000000").file("file2", "readings.xlsx", readings).to(all.company(), place);
        assertThat(unsound.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unsound.body()).select("[role=alert] a").eachAttr("href"))
                .contains("#file2");
        assertThat(report("1000000")
                        .file("file1", "readings.csv", readings)
                        .to(all.company(), place)
                        .statusCode())
                .isEqualTo(303);
        String file = Tables.read(
                        "SELECT f.public_id FROM file_use u JOIN file f ON f.tenant_id = u.tenant_id AND f.id = u.file_id"
                                + " JOIN saving_report r ON r.tenant_id = u.tenant_id AND r.public_id = u.subject_id"
                                + " JOIN saving_contract c ON c.tenant_id = r.tenant_id AND c.id = r.contract_id"
                                + " WHERE u.tenant_id = 14 AND u.kind = 'saving-report' AND c.public_id = ?",
                        path.replaceFirst("^.*/", ""))
                .getFirst();
        for (var reader : List.of(customer, all.company(), all.verifier())) {
            assertThat(page(reader, path).select("#year-" + all.year()).text()).contains("readings.csv");
            assertThat(all.get(reader, "files/" + file)).contains("83333");
        }
        var stranger = SignedIn.as(Role.PERSON, PORTAL);
        Stating.unit(stranger, PORTAL, "agency", "旁观机构");
        assertThat(Sending.get(stranger, "/" + PORTAL + "/files/" + file).statusCode())
                .isIn(403, 404);
    }

    @Test
    void strangersFindNothing() {
        String path = all.begun();
        all.confirm(all.company(), path, 1);
        all.report(all.company(), path, "1000000");
        var stranger = SignedIn.as(Role.PERSON, PORTAL);
        Stating.unit(stranger, PORTAL, "agency", "旁观机构");
        for (String each : List.of("", "/plan")) {
            assertThat(Sending.get(stranger, "/" + PORTAL + "/" + path + each).statusCode())
                    .isEqualTo(404);
        }
        assertThat(all.get(stranger, "workbench/savings"))
                .doesNotContain(all.need().title());
        assertThat(all.report(stranger, path, "1").statusCode()).isEqualTo(404);
        assertThat(all.confirm(stranger, path, 1).statusCode()).isEqualTo(404);
        assertThat(all.decide(stranger, path, "verified", 0, "").statusCode()).isEqualTo(404);
        assertThat(all.decide(all.company(), path, "verified", 0, "").statusCode())
                .as("no third party")
                .isEqualTo(404);
        assertThat(all.post(stranger, "workbench/savings", all.plan(Map.of())).statusCode())
                .isEqualTo(404);
        assertThat(all.post(all.verifier(), path + "/plan", all.plan(Map.of("seen", "1")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTwoFirstPlansAtOnceOneIsThePlan() throws Exception {
        var calls = List.<Callable<Integer>>of(
                () -> all.post(customer, "workbench/savings", all.plan(Map.of()))
                        .statusCode(),
                () -> all.post(all.company(), "workbench/savings", all.plan(Map.of()))
                        .statusCode());
        try (var hands = Executors.newFixedThreadPool(2)) {
            assertThat(hands.invokeAll(calls).stream().map(done -> done.resultNow()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(Tables.read(
                        "SELECT id FROM saving_contract WHERE tenant_id = 14 AND need_id = ?",
                        all.need().id()))
                .hasSize(1);
    }

    private Sent report(String kilowattHours) {
        return Sent.form(
                "year", String.valueOf(all.year()), "electricity", kilowattHours, "measured", "38.5", "notes", "按月抄表");
    }

    /** Over for good, so that no later year is due whenever this runs. */
    private String oneYear() {
        return Sending.place(all.post(customer, "workbench/savings", all.plan(Map.of("years", "1"))))
                .replaceFirst("^.*/" + PORTAL + "/", "");
    }

    private static int round(int days) {
        return TestPortal.bean(Reminding.class).round(Given.today().plusDays(days));
    }

    private String verified() {
        String path = all.begun();
        all.confirm(all.company(), path, 1);
        all.report(all.company(), path, "1000000");
        all.decide(all.verifier(), path, "verified", 0, "");
        return path;
    }

    private String track() {
        return all.get(customer, "organisations/" + all.emc().publicId() + "/savings");
    }

    /** What stands of it on the page of the company, empty where nothing does. */
    private String block() {
        return Jsoup.parse(Sending.get(
                                null,
                                "/" + PORTAL + "/organisations/" + all.emc().publicId())
                        .body())
                .select("section:has(h2:containsOwn(承诺与实测))")
                .text();
    }

    private Document page(SignedIn person, String path) {
        return Jsoup.parse(all.get(person, path));
    }
}
