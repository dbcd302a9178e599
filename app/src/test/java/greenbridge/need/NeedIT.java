package greenbridge.need;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.Together;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import greenbridge.workday.Workdays;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a draft to questions with answers, by the forms. */
class NeedIT {
    private static final String DESK = "/shanxi/workbench/needs";

    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = Stating.unit(owner, "shanxi", "enterprise", "需求测试单位");
    private final SignedIn asker = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit emc = Stating.unit(asker, "shanxi", "emc", "提问测试单位");
    private final String title = "20 t/h 燃煤锅炉节能改造" + Ids.random();

    @Test
    void aDraftKeepsWhateverIsTypedAndIsPublishedWhenNothingIsMissing() {
        var begun = Sending.post(owner, DESK, "organisation", unit.publicId(), "title", title, "budget", "三百万");
        assertThat(begun.statusCode()).isEqualTo(422);
        assertThat(begun.body()).contains(title, "三百万", "整数");
        String id = TestPortal.bean(Needs.class)
                .of(Stating.tenant("shanxi"), unit.id())
                .getFirst()
                .publicId();
        String draft = DESK + "/" + id + "/draft";
        assertThat(Sending.get(owner, draft).body()).contains("三百万");
        assertThat(Sending.get(asker, draft).statusCode()).isEqualTo(404);
        assertThat(Sending.get(null, "/shanxi/needs/" + id).statusCode()).isEqualTo(404);

        var missing = step(draft, "publish", "title", title, "mode", "OPEN");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("请写明要解决的问题", "请至少加入一条必须满足的要求", "请填写取前几份");
        assertThat(step(draft, "add", "title", title, "requirement", "热效率不低于 88 %", "must", "must")
                        .statusCode())
                .isEqualTo(303);
        assertThat(step(draft, "add", "title", title, "requirement", "有同类业绩", "must", "nice")
                        .statusCode())
                .isEqualTo(303);
        var stale = Sending.post(owner, draft, "seen", "0", "title", "别人写的标题");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("别人写的标题", "别人已经修改过");

        var whole = new ArrayList<>(List.of(whole()));
        whole.addAll(List.of("requirement", "工期不超过三个月", "must", "must"));
        var left = step(draft, "publish", whole.toArray(String[]::new));
        assertThat(left.statusCode()).isEqualTo(422);
        assertThat(left.body()).contains("工期不超过三个月", "写了还没有加入");

        assertThat(step(draft, "publish", whole()).statusCode()).isEqualTo(303);
        var page = Sending.get(null, "/shanxi/needs/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(title, "热效率不低于 88 %", "有同类业绩", "20 t/h", "15 %", "300 万元", "公开：按先后取前 2 份");
        assertThat(Sending.get(null, "/shanxi/needs").body()).contains("征集中");
        assertThat(Sending.get(owner, DESK).body()).contains(title, "答复提问、邀请单位");
        assertThat(Sending.get(null, "/gansu/needs/" + id).statusCode()).isEqualTo(404);
        var need = TestPortal.bean(Needs.class)
                .published(Stating.tenant("shanxi"), id)
                .orElseThrow();
        var workdays = TestPortal.bean(Workdays.class);
        var published = java.util.Objects.requireNonNull(need.publishedAt()).toLocalDate();
        assertThat(need.questionsUntil().toLocalDate()).isEqualTo(workdays.after(published, 5));
        assertThat(need.closesAt().toLocalDate())
                .isEqualTo(workdays.after(need.questionsUntil().toLocalDate(), 10));
        assertThat(Sending.post(owner, draft, "seen", "9", "title", "改掉").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormThatIsSentTwiceMakesOneNeed() {
        String token = Sending.hidden(Sending.get(owner, DESK + "/new").body(), "token");
        var answers = Together.all(Stream.<Supplier<HttpResponse<String>>>generate(() -> () ->
                        Sending.post(owner, DESK, "organisation", unit.publicId(), "title", title, "token", token))
                .limit(2)
                .toList());
        String again = Sending.place(
                Sending.post(owner, DESK, "organisation", unit.publicId(), "title", title, "token", token));
        assertThat(answers).extracting(Sending::place).containsOnly(again);
        var changed = Sending.post(owner, DESK, "organisation", unit.publicId(), "title", "改了标题", "token", token);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("这份表单已经提交过一次", "改了标题");
        assertThat(Sending.hidden(changed.body(), "token")).isNotEqualTo(token);
        assertThat(again).endsWith("/draft");
        assertThat(TestPortal.bean(Needs.class).of(Stating.tenant("shanxi"), unit.id()))
                .hasSize(1);
    }

    @Test
    void aQuestionIsAnsweredForEverybodyAndNobodyLearnsWhoAsked() {
        var need = Stating.published("shanxi", unit, Need.Mode.OPEN, 3, title);
        String questions = "/shanxi/" + need.path() + "/questions";
        assertThat(Sending.post(owner, questions, "question", "自己问自己").statusCode())
                .isEqualTo(422);
        assertThat(Sending.post(asker, questions, "question", "短").statusCode()).isEqualTo(422);
        assertThat(Sending.post(asker, questions, "question", "可以分期付款吗？").statusCode())
                .isEqualTo(303);
        assertThat(Sending.get(null, "/shanxi/" + need.path()).body())
                .contains("1 个问题等待答复")
                .doesNotContain("可以分期付款吗");
        assertThat(Sending.get(owner, "/shanxi/workbench").body()).contains("答复需求的提问");
        String review = Sending.get(owner, "/shanxi/" + need.deskPath()).body();
        assertThat(review).contains("可以分期付款吗").doesNotContain(emc.nameZh());
        Tables.change(
                "UPDATE need_question SET answer_by = '2020-01-05' WHERE tenant_id = 14 AND need_id = ?", need.id());
        assertThat(Sending.get(null, "/shanxi/" + need.path()).body()).contains("已超期");
        String question = Tables.read(
                        "SELECT public_id FROM need_question WHERE tenant_id = 14 AND need_id = ?", need.id())
                .getFirst();
        String answer = "/shanxi/" + need.deskPath() + "/questions/" + question + "/answer";
        assertThat(Sending.post(asker, answer, "shown", "x", "answer", "y").statusCode())
                .isEqualTo(404);
        var empty = Sending.post(owner, answer, "shown", "分期付款？", "answer", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("分期付款？");
        assertThat(Sending.post(owner, answer, "shown", "分期付款？", "answer", "可以，三期。")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sending.post(owner, answer, "shown", "分期付款？", "answer", "再答").statusCode())
                .isEqualTo(422);
        assertThat(Sending.get(null, "/shanxi/" + need.path()).body()).contains("分期付款？", "可以，三期。", "超期答复");
        assertThat(Letter.templates(asker.person().email())).contains("tidings");
        Tables.change("UPDATE need SET questions_until = '2020-01-05' WHERE tenant_id = 14 AND id = ?", need.id());
        assertThat(Sending.post(asker, questions, "question", "太晚的问题也收吗？").body())
                .contains("提问期已过");
    }

    private HttpResponse<String> step(String draft, String step, String... form) {
        String seen = Sending.hidden(Sending.get(owner, draft).body(), "seen");
        var all = new ArrayList<>(List.of("seen", seen, "step", step));
        all.addAll(List.of(form));
        return Sending.post(owner, draft, all.toArray(String[]::new));
    }

    private String[] whole() {
        return new String[] {
            "title",
            title,
            "problem",
            "蒸汽锅炉煤耗高，想降耗。",
            "equipment",
            "链条炉",
            "capacity",
            "20",
            "capacityUnit",
            "t/h",
            "sector",
            "ES01",
            "area",
            "140100",
            "saving",
            "15",
            "budget",
            "300",
            "mode",
            "OPEN",
            "most",
            "2",
            "questionDays",
            "5",
            "answerDays",
            "10"
        };
    }
}
