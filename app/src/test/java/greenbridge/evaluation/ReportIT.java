package greenbridge.evaluation;

import static greenbridge.evaluation.Cases.get;
import static greenbridge.evaluation.Cases.verified;
import static greenbridge.membership.Acting.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.file.Papers;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report while it is written, and the day on which it is filed. */
class ReportIT {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private final SignedIn owner = SignedIn.as(Role.PERSON, "shandong");
    private final SignedIn agent = SignedIn.as(Role.PERSON, "shandong");
    private final Unit enterprise = verified(owner, "shandong", "enterprise");
    private final Unit agency = verified(agent, "shandong", "agency");

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Evaluation taken;

    @BeforeEach
    void takeOne() {
        taken = Cases.taken("shandong", enterprise, agency, owner, agent);
    }

    @Test
    void rowsComeAndGoWithoutAScriptAndNothingTypedIsLost() {
        var form = whole(Cases.today().toString());
        form.put("own-0-tonnes", "一千吨");
        assertThat(send(form, "add-own").statusCode()).isEqualTo(303);
        var page = Jsoup.parse(get(agent, path()).body());
        assertThat(page.select("#own-0-tonnes").val()).isEqualTo("一千吨");
        assertThat(page.select("#own-1-kind")).hasSize(1);
        assertThat(page.select("#section-profile").text()).isEqualTo("内容 profile");
        form.put("own-1-kind", "钢渣");
        form.put("own-1-tonnes", "7");
        assertThat(send(form, "remove-own-0").statusCode()).isEqualTo(303);
        page = Jsoup.parse(get(agent, path()).body());
        assertThat(page.select("#own-0-kind").val()).isEqualTo("钢渣");
        assertThat(page.select("#own-1-kind")).isEmpty();
        assertThat(page.select("input[name=check-balance][checked]").val()).isEqualTo("yes");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        var form = whole("2999-01-01");
        form.put("section-process", "");
        form.put("own-0-tonnes", "-5");
        form.put("product-0-ratio", "101");
        form.put("check-catalogue", "no");
        form.remove("check-metering");
        form.remove("outputValue");
        var answer = send(form, "file");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#completedOn",
                        "#section-process",
                        "#own-0-tonnes",
                        "#product-0-ratio",
                        "#check-catalogue-note",
                        "#check-metering",
                        "#outputValue",
                        "#signed");
        assertThat(Jsoup.parse(answer.body()).select("#own-0-tonnes").val()).isEqualTo("-5");
        assertThat(Cases.now("shandong", taken).taken()).isTrue();
    }

    @Test
    void aColleaguesDraftIsNotOverwrittenUnseen() {
        var form = whole(Cases.today().toString());
        form.put("revision", revision());
        var mine = new LinkedHashMap<>(form);
        assertThat(send(form, "keep").statusCode()).isEqualTo(303);
        mine.put("reportNo", "第二份");
        var late = post(agent, path(), flat(mine, "keep"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("有同事保存了另一份草稿", "value=\"第二份\"");
        mine.put("revision", found(late.body()));
        assertThat(post(agent, path(), flat(mine, "keep")).statusCode()).isEqualTo(303);
        assertThat(get(agent, path()).body()).contains("value=\"第二份\"");
    }

    @Test
    void theThirtiethDayIsInTimeAndTheNextIsLate() {
        var inTime = file(Cases.today().minusDays(30).toString());
        assertThat(inTime.filed()).isTrue();
        assertThat(inTime.late(Cases.today())).isFalse();
        assertThat(inTime.dueOn()).isEqualTo(Cases.today());
        assertThat(get(owner, "shandong/" + inTime.path()).body())
                .contains("按期")
                .doesNotContain("逾期");
        takeOne();
        var late = file(Cases.today().minusDays(31).toString());
        assertThat(late.filed()).as("late, and filed all the same").isTrue();
        assertThat(late.late(Cases.today())).isTrue();
        assertThat(get(owner, "shandong/" + late.path()).body()).contains("逾期");
    }

    @Test
    void withTheDayOfCompletionTheAgencyHasATaskWithItsDay() {
        send(whole(Cases.today().minusDays(20).toString()), "keep");
        assertThat(due()).containsExactly(Cases.today().plusDays(10).toString());
        assertThat(get(agent, path()).body()).contains("还有 10 天报送");
        send(whole(Cases.today().minusDays(5).toString()), "keep");
        assertThat(due()).containsExactly(Cases.today().plusDays(25).toString());
        file(Cases.today().minusDays(5).toString());
        assertThat(due()).isEmpty();
    }

    @Test
    void whatIsFiledIsWhatWasTypedAndStaysSo() {
        var filed = file(Cases.today().toString());
        var wastes = Cases.evaluations().wastes(filed);
        assertThat(wastes).extracting(Waste::kind).containsExactly("粉煤灰", "脱硫石膏");
        assertThat(wastes.getFirst().tonnes()).isEqualByComparingTo("1234.5");
        assertThat(wastes.getFirst().difference()).isEqualByComparingTo("0.5");
        assertThat(wastes.getLast().difference()).isNull();
        assertThat(filed.outputValue()).isEqualByComparingTo("1200");
        assertThat(filed.taxRelief()).isNull();
        assertThat(filed.draft()).isNull();
        String body = get(owner, "shandong/" + filed.path()).body();
        assertThat(body).contains("内容 balance", "1,234.50", "脱硫石膏", "蒸压砖", "报告.pdf");
        assertThat(send(whole("2026-01-01"), "file").statusCode()).isEqualTo(422);
        assertThat(Sent.form("x", "y")
                        .file("signed", "别的.pdf", Papers.pdf(1))
                        .to(agent, "shandong/" + taken.path() + "/signed")
                        .statusCode())
                .isEqualTo(422);
    }

    private Evaluation file(String completed) {
        assertThat(Sent.form("x", "y")
                        .file("signed", "报告.pdf", Papers.pdf(2))
                        .to(agent, "shandong/" + taken.path() + "/signed")
                        .statusCode())
                .isEqualTo(303);
        var answer = send(whole(completed), "file");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Cases.now("shandong", taken);
    }

    private java.net.http.HttpResponse<String> send(Map<String, String> form, String what) {
        var fields = new LinkedHashMap<>(form);
        fields.put("revision", String.valueOf(Cases.now("shandong", taken).revision()));
        return post(agent, path(), flat(fields, what));
    }

    private static String[] flat(Map<String, String> form, String what) {
        var parts = new ArrayList<String>();
        form.forEach((name, value) -> parts.addAll(List.of(name, value)));
        parts.addAll(List.of("do", what));
        return parts.toArray(String[]::new);
    }

    private static Map<String, String> whole(String completed) {
        var form = new LinkedHashMap<String, String>();
        form.put("reportNo", "鲁固评-1");
        form.put("completedOn", completed);
        Cases.rulebook().sections().forEach(item -> form.put("section-" + item.key(), "内容 " + item.key()));
        Cases.rulebook().checks().forEach(item -> form.put("check-" + item.key(), "yes"));
        form.put("own-0-kind", "粉煤灰");
        form.put("own-0-tonnes", "1,234.5");
        form.put("own-0-opening", "100");
        form.put("own-0-gained", "1235");
        form.put("own-0-closing", "100");
        form.put("received-0-kind", "脱硫石膏");
        form.put("received-0-tonnes", "300");
        form.put("product-0-name", "蒸压砖");
        form.put("product-0-ratio", "70");
        form.put("outputValue", "1200");
        return form;
    }

    private List<String> due() {
        return Tables.read(
                "SELECT due_on FROM task WHERE tenant_id = 37 AND kind = 'evaluation-report' AND subject_id = ? AND done_at IS NULL",
                taken.publicId());
    }

    private String path() {
        return "shandong/" + taken.path() + "/report";
    }

    private String revision() {
        return found(get(agent, path()).body());
    }

    private static String found(String body) {
        var matcher = REVISION.matcher(body);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
