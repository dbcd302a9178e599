package greenbridge.need;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Every need ends, once, and whoever asked is reminded until it does. */
class OutcomeIT {
    private static final LocalDateTime CLOSED = LocalDateTime.of(2020, 1, 5, 18, 0);

    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = Stating.unit(owner, "shanxi", "enterprise", "结果测试单位");
    private final SignedIn author = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit emc = Stating.unit(author, "shanxi", "emc", "中选测试单位");
    private final Need need = Stating.published("shanxi", unit, Need.Mode.SEALED, 0, "锅炉改造" + Ids.random());
    private final String path = "/shanxi/" + need.deskPath() + "/outcome";

    @Test
    void oneIsChosenAndEverybodyWhoAnsweredIsTold() {
        assertThat(Stating.answer("shanxi", author, need, emc, 0, "方案甲", "YES").statusCode())
                .isEqualTo(303);
        var loser = SignedIn.as(Role.PERSON, "shanxi");
        var other = Stating.unit(loser, "shanxi", "emc", "落选测试单位");
        Stating.answer("shanxi", loser, need, other, 0, "方案乙", "YES");
        String response = Tables.read(
                        "SELECT public_id FROM need_response WHERE tenant_id = 14 AND need_id = ? AND organisation_id = ?",
                        need.id(),
                        emc.id())
                .getFirst();
        String[] award = {"outcome", "AWARDED", "response", response, "value", "280", "startsOn", "2020-03-01"};
        var early = Sending.post(owner, path, award);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).doesNotContain("方案甲");
        close();
        assertThat(Sending.post(author, path, award).statusCode()).isEqualTo(404);
        var wrong = Sending.post(owner, path, "outcome", "AWARDED", "value", "很多", "startsOn", "2020-03-01");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("很多", "2020-03-01", "请选择选定的单位");
        assertThat(Sending.post(owner, path, "outcome", "NONE_SUITABLE").statusCode())
                .isEqualTo(422);
        assertThat(Sending.post(owner, path, award).statusCode()).isEqualTo(303);
        assertThat(Sending.post(owner, path, award).statusCode()).isEqualTo(422);
        assertThat(Sending.get(null, "/shanxi/" + need.path()).body())
                .contains("已选定", emc.nameZh())
                .doesNotContain("280 万元");
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body()).contains("280 万元");
        assertThat(Sending.get(author, "/shanxi/workbench/messages").body()).contains("您的应答被选定");
        assertThat(Sending.get(loser, "/shanxi/workbench/messages").body())
                .contains("您应答的需求已有结果")
                .doesNotContain("您的应答被选定");
        assertThat(Letter.templates(loser.person().email())).contains("tidings");
        var tenant = Stating.tenant("shanxi");
        assertThat(TestPortal.bean(Responses.class)
                        .awarded(tenant, need)
                        .orElseThrow()
                        .organisationId())
                .isEqualTo(emc.id());
    }

    @Test
    void ofTwoOutcomesAtOnceOneIsTheOutcome() throws Exception {
        close();
        var calls = List.<Callable<Integer>>of(
                () -> Sending.post(owner, path, "outcome", "NONE_SUITABLE", "reason", "价格都高")
                        .statusCode(),
                () -> Sending.post(owner, path, "outcome", "CANCELLED", "reason", "停产")
                        .statusCode());
        try (var hands = Executors.newFixedThreadPool(2)) {
            assertThat(hands.invokeAll(calls).stream().map(done -> done.resultNow()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(Tables.read("SELECT kind FROM need_outcome WHERE tenant_id = 14 AND need_id = ?", need.id()))
                .hasSize(1);
    }

    @Test
    void whatIsCancelledEarlyTakesNoMoreAnswers() {
        assertThat(Sending.post(owner, path, "outcome", "CANCELLED", "reason", "停产检修")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Stating.answer("shanxi", author, need, emc, 0, "方案", "YES").statusCode())
                .isEqualTo(422);
        assertThat(Sending.get(null, "/shanxi/" + need.path()).body()).contains("已取消", "停产检修");
    }

    @Test
    void whoeverCancelsBeforeTheCloseReadsNoSealedAnswer() {
        assertThat(Stating.answer("shanxi", author, need, emc, 0, "密封的方案", "YES")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sending.post(owner, path, "outcome", "CANCELLED", "reason", "停产检修")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body())
                .contains("收到的 1 份密封应答不会打开")
                .doesNotContain("密封的方案", emc.nameZh());
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath() + "/comparison")
                        .body())
                .doesNotContain(emc.nameZh());
        var tenant = Stating.tenant("shanxi");
        assertThat(TestPortal.bean(Responses.class).opened(tenant, Stating.now("shanxi", need)))
                .isEmpty();
    }

    @Test
    void whoeverAskedIsRemindedAtTheCloseAndAfterThirtySixtyAndNinetyDaysUntilThereIsAnOutcome() {
        // Still to come, so that nobody but this test looks at a day on which it has closed.
        var closed = need.closesAt();
        var reminding = TestPortal.bean(Reminding.class);
        reminding.round(closed.minusMinutes(1));
        assertThat(reminded()).isEqualTo(-1);
        reminding.round(closed.plusMinutes(1));
        reminding.round(closed.plusDays(29));
        assertThat(reminded()).isZero();
        assertThat(Sending.get(owner, "/shanxi/workbench").body()).contains("登记需求的结果", need.title());
        reminding.round(closed.plusDays(31));
        assertThat(reminded()).isEqualTo(30);
        reminding.round(closed.plusDays(95));
        assertThat(reminded()).isEqualTo(90);
        reminding.round(closed.plusDays(96));
        assertThat(Letter.templates(owner.person().email()))
                .filteredOn("tidings"::equals)
                .hasSize(3);
        Sending.post(owner, path, "outcome", "CANCELLED", "reason", "没有应答");
        assertThat(Sending.get(owner, "/shanxi/workbench").body()).doesNotContain("登记需求的结果");
    }

    private void close() {
        Tables.change("UPDATE need SET closes_at = ? WHERE tenant_id = 14 AND id = ?", CLOSED, need.id());
    }

    private int reminded() {
        return Integer.parseInt(Tables.read("SELECT reminded FROM need WHERE tenant_id = 14 AND id = ?", need.id())
                .getFirst());
    }
}
