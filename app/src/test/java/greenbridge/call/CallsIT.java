package greenbridge.call;

import static greenbridge.call.Sending.get;
import static greenbridge.call.Sending.hidden;
import static greenbridge.call.Sending.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.pack.Pack;
import greenbridge.pack.Words;
import greenbridge.permission.Role;
import greenbridge.programme.Drafts;
import greenbridge.programme.Programme;
import greenbridge.programme.Proposed;
import greenbridge.programme.Released;
import greenbridge.programme.Saved;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A call from its draft to its end, by those who may and in their order. */
class CallsIT {
    private static final String CALLS = "/shanxi/workbench/calls";

    private final Round round = Round.of("shanxi");
    private final SignedIn drafter = round.drafter();
    private final SignedIn second = round.second();
    private final Programme programme = round.programme();

    @Test
    void itClosesAfterItOpensAndEveryMistakeIsToldAtItsField() {
        var answer = post(
                drafter,
                CALLS,
                round.form(
                        "closesAt", "2020-01-01T09:00",
                        "opensAt", "2020-01-01T09:00",
                        "answersBy", "2020-01-01T08:00",
                        "textEn", "",
                        "link", "javascript:alert(1)",
                        "dateEn0", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("截止要晚于开始受理", "href=\"#closesAt\"", "href=\"#answersBy\"", "href=\"#textEn\"")
                .contains("href=\"#link\"", "href=\"#date0\"", "测试申报通知");
    }

    @Test
    void ofTwoWhoEditTheSecondIsTold() {
        String id = round.drafted();
        String seen = hidden(get(drafter, CALLS + "/" + id).body(), "seen");
        var colleague = SignedIn.as(Role.EDITOR, "shanxi");
        assertThat(post(colleague, CALLS + "/" + id, round.form("seen", seen, "titleZh", "同事改过的标题"))
                        .statusCode())
                .isEqualTo(303);
        var late = post(drafter, CALLS + "/" + id, round.form("seen", seen, "titleZh", "我改过的标题"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("别人已经修改过", "我改过的标题");
        assertThat(get(drafter, CALLS + "/" + id).body()).contains("同事改过的标题");
    }

    @Test
    void aPublishedCallKeepsItsRulesWhenNewOnesAreReleased() {
        String id = round.published();
        var call = call(id);
        var drafts = TestPortal.bean(Drafts.class);
        var tenant = Announced.tenant("shanxi");
        var next = drafts.begin(tenant, programme, Announced.pack(Pack.Quota.NONE), drafter.person())
                .orElseThrow();
        var saved = drafts.edit(next, drafter.person(), pack -> true, CallsIT::withOtherWho);
        assertThat(saved).isEqualTo(Saved.DONE);
        assertThat(drafts.propose(tenant, programme, next, "换一句话")).isEqualTo(Proposed.DONE);
        String print =
                drafts.find(tenant, programme, next.version()).orElseThrow().print();
        assertThat(drafts.release(tenant, programme, next, print, second.person()))
                .isEqualTo(Released.DONE);
        assertThat(Announced.released("shanxi", programme).version()).isEqualTo(2);
        assertThat(call(id).packVersionId()).isEqualTo(call.packVersionId());
        assertThat(get(null, "/shanxi/calls/" + id).body()).contains("成立满三年的企业").doesNotContain("成立满五年的企业");
        String later = round.published();
        assertThat(get(null, "/shanxi/calls/" + later).body()).contains("成立满五年的企业");
    }

    @Test
    void aQuestionIsPublishedWithItsAnswerAndWithoutWhoAsked() {
        String id = round.published();
        var asker = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(post(asker, "/shanxi/calls/" + id + "/questions", "question", "我是某某公司，能补交吗？")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(null, "/shanxi/calls/" + id).body()).doesNotContain("某某公司");
        assertThat(get(drafter, "/shanxi/workbench/queue").body()).contains("答复提问");
        String question = Tables.read(
                        "SELECT q.public_id FROM call_question q JOIN call_round c ON c.tenant_id = q.tenant_id AND c.id = q.call_id"
                                + " WHERE c.tenant_id = 14 AND c.public_id = ?",
                        id)
                .getFirst();
        String answers = CALLS + "/" + id + "/questions/" + question + "/answer";
        assertThat(post(drafter, answers, "shown", "能补交吗？", "answer", "").statusCode())
                .isEqualTo(422);
        assertThat(post(drafter, answers, "shown", "能补交吗？", "answer", "截止前可以。").statusCode())
                .isEqualTo(303);
        assertThat(get(null, "/shanxi/calls/" + id).body())
                .contains("能补交吗？", "截止前可以。")
                .doesNotContain("某某公司", asker.person().name(), asker.person().publicId());
        assertThat(get(asker, "/shanxi/workbench/messages").body()).contains("您的提问已答复");
        assertThat(post(drafter, answers, "shown", "再答", "answer", "再答").statusCode())
                .isEqualTo(422);
    }

    @Test
    void questionsEndWithTheirMinuteAndNobodyAsksWithoutEnd() {
        String id = round.published();
        var asker = SignedIn.as(Role.PERSON, "shanxi");
        for (int i = 0; i < 5; i++) {
            assertThat(post(asker, "/shanxi/calls/" + id + "/questions", "question", "第几个问题？" + i)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(post(asker, "/shanxi/calls/" + id + "/questions", "question", "第六个问题呢？")
                        .statusCode())
                .isEqualTo(422);
        Tables.change(
                "UPDATE call_round SET questions_until = ? WHERE tenant_id = 14 AND public_id = ?",
                Announced.now().minusMinutes(1),
                id);
        var other = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(post(other, "/shanxi/calls/" + id + "/questions", "question", "还能问吗？")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void eachMinuteHasItsState() {
        var noon = LocalDateTime.of(2026, 12, 1, 12, 0);
        var call = Announced.call("shanxi", programme, "时刻", 2026, noon.minusDays(9));
        var timed = new Call(
                call.tenantId(),
                call.id(),
                call.publicId(),
                call.programmeTenantId(),
                call.programmeId(),
                call.packTenantId(),
                call.packVersionId(),
                "时刻",
                "Times",
                2026,
                noon,
                noon.plusHours(1),
                30,
                null,
                null,
                null,
                Call.Detail.NONE,
                noon.minusDays(9),
                null,
                true);
        assertThat(timed.at(noon.minusNanos(1))).isEqualTo(Call.State.PLANNED);
        assertThat(timed.at(noon)).isEqualTo(Call.State.OPEN);
        assertThat(timed.at(noon.plusHours(1).minusNanos(1))).isEqualTo(Call.State.OPEN);
        assertThat(timed.at(noon.plusHours(1))).isEqualTo(Call.State.GRACE);
        assertThat(timed.at(noon.plusMinutes(90).minusNanos(1))).isEqualTo(Call.State.GRACE);
        assertThat(timed.at(noon.plusMinutes(90))).isEqualTo(Call.State.CLOSED);
        var steps = Timeline.of(timed, noon.plusMinutes(70));
        assertThat(steps.stream().map(Step::key))
                .containsExactly(
                        "call.step.published",
                        "call.step.opens",
                        "call.step.closes",
                        "call.step.now",
                        "call.step.grace");
    }

    @Test
    void documentsOfACallArePublicWithItAndNotBefore() {
        var announced = Announced.of("shanxi");
        var answer = get(null, "/shanxi/calls/" + announced.call() + "/files/" + announced.file());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        assertThat(get(null, "/shanxi/calls/" + announced.prepared() + "/files/" + announced.file())
                        .statusCode())
                .isEqualTo(404);
    }

    private static Pack withOtherWho(Pack pack) {
        return new Pack(
                pack.basis(),
                pack.roundYear(),
                pack.intro(),
                new Words("成立满五年的企业", "Companies of five years"),
                pack.prepare(),
                pack.remarks(),
                pack.form(),
                pack.evidence(),
                pack.derived(),
                pack.rules(),
                pack.tiers(),
                pack.quota(),
                pack.scoring(),
                pack.publicity(),
                pack.validity(),
                pack.grounds(),
                pack.listing(),
                pack.several(),
                pack.sealed());
    }

    private static Call call(String id) {
        return TestPortal.bean(Calls.class).find(Announced.tenant("shanxi"), id).orElseThrow();
    }
}
