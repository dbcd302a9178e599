package greenbridge.call;

import static greenbridge.call.Sending.get;
import static greenbridge.call.Sending.hidden;
import static greenbridge.call.Sending.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.application.Applying;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification;
import greenbridge.permission.Role;
import org.junit.jupiter.api.Test;

/** What one person prepares another publishes, gives back or cancels: what was on the page, and nothing else. */
class PublishingIT {
    private static final String CALLS = "/shanxi/workbench/calls";

    private final Round round = Round.of("shanxi");
    private final SignedIn drafter = round.drafter();
    private final SignedIn second = round.second();

    @Test
    void whoeverWroteInItDoesNotPublishIt() {
        String id = round.drafted();
        assertThat(get(null, "/shanxi/calls/" + id).statusCode()).isEqualTo(404);
        post(drafter, CALLS + "/" + id + "/proposal");
        String seen = round.seen(id);
        var own = decide(drafter, id, "publish", seen);
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("请由另一人发布");
        assertThat(get(null, "/shanxi/calls/" + id).statusCode()).isEqualTo(404);
        assertThat(decide(second, id, "publish", seen).statusCode()).isEqualTo(303);
        assertThat(get(null, "/shanxi/calls/" + id).body()).contains("您现在在这里", "开始受理", "30 分钟内", "寄送原件");
        assertThat(decide(second, id, "publish", seen).statusCode()).isEqualTo(422);
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = 14 AND subject_id = ? ORDER BY number", id))
                .containsExactly("call.drafted", "call.proposed", "call.published");
    }

    @Test
    void whatIsSentBackSaysWhyAndIsProposedAgain() {
        String id = round.proposed();
        String seen = round.seen(id);
        String place = CALLS + "/" + id + "/publication";
        assertThat(post(second, place, "decision", "return", "seen", seen, "reason", "短")
                        .statusCode())
                .isEqualTo(422);
        post(second, place, "decision", "return", "seen", seen, "reason", "截止时间不对");
        assertThat(get(drafter, CALLS + "/" + id).body()).contains("上次提请被退回：截止时间不对");
        assertThat(get(drafter, "/shanxi/workbench/messages").body()).contains("通知被退回修改");
        assertThat(decide(second, id, "publish", seen).statusCode()).isEqualTo(422);
    }

    @Test
    void aTextThatWasChangedSinceItWasReadIsNotPublished() {
        String id = round.proposed();
        String read = round.seen(id);
        String editing = hidden(get(drafter, CALLS + "/" + id).body(), "seen");
        post(drafter, CALLS + "/" + id, round.form("seen", editing, "titleZh", "没有人看过的标题"));
        post(drafter, CALLS + "/" + id + "/proposal");
        var late = decide(second, id, "publish", read);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("内容有改动", "没有人看过的标题");
        assertThat(post(second, CALLS + "/" + id + "/publication", "decision", "publish")
                        .statusCode())
                .isEqualTo(422);
        assertThat(get(null, "/shanxi/calls/" + id).statusCode()).isEqualTo(404);
        assertThat(decide(second, id, "publish", hidden(late.body(), "seen")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDocumentThatComesLaterTakesTheProposalBackAndMakesAnAuthor() {
        String id = round.proposed();
        String read = round.seen(id);
        var colleague = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        assertThat(Sent.form("type", "NOTICE")
                        .file("file", "通知.pdf", Papers.pdf(1))
                        .to(colleague, "shanxi/workbench/calls/" + id + "/files")
                        .statusCode())
                .isEqualTo(303);
        assertThat(decide(second, id, "publish", read).statusCode()).isEqualTo(422);
        post(drafter, CALLS + "/" + id + "/proposal");
        assertThat(decide(colleague, id, "publish", round.seen(id)).body()).contains("请由另一人发布");
        assertThat(round.decided(second, id, "publication", "publish").statusCode())
                .isEqualTo(303);
        assertThat(get(null, "/shanxi/calls/" + id).body()).contains("通知.pdf");
    }

    @Test
    void theDateThatCountsIsTheOneOfTheRowThatIsHeld() {
        var tenant = Announced.tenant("shanxi");
        var call = call(round.proposed());
        var print = TestPortal.bean(Preparing.class)
                .of(call)
                .orElseThrow()
                .print(Announced.released("shanxi", round.programme()));
        Tables.change(
                "UPDATE call_round SET closes_at = ? WHERE tenant_id = 14 AND id = ?",
                Announced.now().minusMinutes(1),
                call.id());
        var publishing = TestPortal.bean(Releasing.class).publish(tenant, call, print, second.person());
        assertThat(publishing).isInstanceOf(Publishing.Late.class);
        assertThat(call(call.publicId()).publishedAt()).isNull();
    }

    @Test
    void aCancelledCallSaysWhyAndTakesTwoWhoTellEverybodyThatApplied() {
        String id = round.published();
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        var asked = Acting.found(owner, "shanxi", "enterprise", "测试单位" + Ids.random());
        Acting.decide("shanxi", asked, Verification.Decision.ACCEPTED, owner);
        var pack = Announced.released("shanxi", round.programme()).pack();
        Applying.draft(owner, call(id), pack, Acting.unit("shanxi", asked));

        String end = CALLS + "/" + id + "/end";
        assertThat(post(drafter, end, "reason", "短").statusCode()).isEqualTo(422);
        assertThat(post(drafter, end, "reason", "上级文件已废止").statusCode()).isEqualTo(303);
        assertThat(post(drafter, end, "reason", "再提请一次看看").statusCode()).isEqualTo(422);
        assertThat(get(null, "/shanxi/calls/" + id).body()).doesNotContain("本通知已取消", "上级文件已废止");
        assertThat(get(second, "/shanxi/workbench/queue?kind=call-cancellation").body())
                .contains("决定是否取消通知");
        var own = post(drafter, CALLS + "/" + id + "/cancellation", "decision", "cancel", "seen", round.seen(id));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("请由另一人决定");

        assertThat(round.decided(second, id, "cancellation", "cancel").statusCode())
                .isEqualTo(303);
        assertThat(get(null, "/shanxi/calls/" + id).body()).contains("本通知已取消", "上级文件已废止");
        assertThat(get(owner, "/shanxi/workbench/messages").body()).contains("您申报的通知已取消");
        assertThat(Letter.to(owner.person().email()).getFirst().text()).contains("您申报的通知已取消", "calls/" + id);
        assertThat(post(drafter, end, "reason", "取消了还要取消").statusCode()).isEqualTo(422);
    }

    @Test
    void aCallThatIsNotCancelledGoesOn() {
        String id = round.published();
        post(drafter, CALLS + "/" + id + "/end", "reason", "误以为文件废止");
        String read = round.seen(id);
        assertThat(round.decided(second, id, "cancellation", "keep").statusCode())
                .isEqualTo(303);
        assertThat(post(second, CALLS + "/" + id + "/cancellation", "decision", "cancel", "seen", read)
                        .statusCode())
                .isEqualTo(422);
        assertThat(get(null, "/shanxi/calls/" + id).body()).doesNotContain("本通知已取消");
        assertThat(get(drafter, "/shanxi/workbench/messages").body()).contains("通知没有取消");
    }

    private static java.net.http.HttpResponse<String> decide(SignedIn by, String id, String decision, String seen) {
        return post(by, CALLS + "/" + id + "/publication", "decision", decision, "seen", seen);
    }

    private static Call call(String id) {
        return TestPortal.bean(Calls.class).find(Announced.tenant("shanxi"), id).orElseThrow();
    }
}
