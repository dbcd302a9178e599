package greenbridge.need;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Statements;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who answers a need, what is counted, and who reads it when. */
class ResponseIT {
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = Stating.unit(owner, "shanxi", "enterprise", "征集测试单位");
    private final SignedIn author = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit emc = Stating.unit(author, "shanxi", "emc", "应答测试单位");
    private final String words = "换成循环流化床" + Ids.random();

    @Test
    void aSealedAnswerIsReadByItsAuthorAloneUntilTheClose() {
        var need = need(Need.Mode.SEALED, 0);
        assertThat(answer(need, 0, words, "YES")).isEqualTo(303);
        assertThat(form(need)).contains(words);
        var official = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        for (SignedIn each : new SignedIn[] {owner, official}) {
            assertThat(Sending.get(each, "/shanxi/" + need.deskPath()).body()).doesNotContain(words);
            assertThat(Sending.get(each, "/shanxi/" + need.path()).body()).doesNotContain(words);
            assertThat(Sending.get(each, "/shanxi/" + need.responsePath()).statusCode())
                    .isIn(403, 404);
        }
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body())
                .contains("已收到 1 份应答")
                .doesNotContain(emc.nameZh());
        assertThat(TestPortal.bean(Responses.class).opened(Stating.tenant("shanxi"), need))
                .isEmpty();
        String history = "/shanxi/workbench/organisations/" + emc.publicId() + "/history";
        assertThat(Sending.get(author, history).body()).contains(need.title());
        assertThat(Sending.get(owner, history).statusCode()).isEqualTo(404);
        close(need);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body()).contains(words, emc.nameZh());
    }

    @Test
    void manyAnswersAreReadByAsManyStatementsAsOne() {
        var need = need(Need.Mode.OPEN, 9);
        assertThat(answer(need, 0, words, "YES")).isEqualTo(303);
        String desk = "/shanxi/" + need.deskPath();
        long one = Statements.during(() -> Sending.get(owner, desk));
        for (int i = 0; i < 3; i++) {
            var another = SignedIn.as(Role.PERSON, "shanxi");
            var company = Stating.unit(another, "shanxi", "emc", "又一应答单位");
            assertThat(Stating.answer("shanxi", another, need, company, 0, words, "YES")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(Statements.during(() -> Sending.get(owner, desk)))
                .isEqualTo(one)
                .isPositive();
    }

    @Test
    void thatAGuestHasAnsweredIsSealedToo() {
        var need = need(Need.Mode.SEALED, 0);
        assertThat(Sending.post(owner, "/shanxi/" + need.deskPath() + "/invitations", "organisation", emc.publicId())
                        .statusCode())
                .isEqualTo(303);
        assertThat(answer(need, 0, words, "YES")).isEqualTo(303);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body())
                .contains(emc.nameZh(), "已收到 1 份应答")
                .doesNotContain(">已提交<");
        close(need);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body()).contains(">已提交<");
    }

    @Test
    void mustsAreAnsweredOneByOneAndANoIsSaidPlainly() {
        var need = need(Need.Mode.OPEN, 3);
        var missing = Sending.post(
                author,
                "/shanxi/" + need.responsePath() + "/submission",
                "organisation",
                emc.publicId(),
                "seen",
                "0",
                "words",
                words);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains(words, "这一条必须满足，请答复能不能满足");
        assertThat(answer(need, 0, words, "NO")).isEqualTo(303);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body()).contains("1 条必须满足的要求做不到", "不能满足", "部分满足");
    }

    @Test
    void aDraftIsNoAnswerAndAnAnswerChangesUntilTheClose() {
        var need = need(Need.Mode.OPEN, 3);
        String path = "/shanxi/" + need.responsePath();
        assertThat(Sending.post(author, path, "organisation", emc.publicId(), "seen", "0", "words", words)
                        .statusCode())
                .isEqualTo(303);
        assertThat(form(need)).contains(words);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body()).doesNotContain(words);
        assertThat(answer(need, 0, "旧的修改", "YES")).isEqualTo(422);
        assertThat(answer(need, 1, words, "YES")).isEqualTo(303);
        assertThat(answer(need, 2, words + "，工期两个月", "YES")).isEqualTo(303);
        assertThat(Stating.now("shanxi", need).counted()).isEqualTo(1);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body()).contains("工期两个月");
        assertThat(Sending.post(author, path + "/withdrawal", "organisation", emc.publicId(), "seen", "3")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Stating.now("shanxi", need).counted()).isZero();
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath()).body()).doesNotContain("工期两个月");
        assertThat(answer(need, 4, words, "YES")).isEqualTo(303);
        close(need);
        assertThat(answer(need, 5, "太晚", "YES")).isEqualTo(422);
        assertThat(Sending.post(author, path + "/withdrawal", "organisation", emc.publicId(), "seen", "5")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void ofManyAtOnceOnlyTheFirstOnesAreCounted() throws Exception {
        var need = need(Need.Mode.OPEN, 2);
        var people = IntStream.range(0, 5)
                .mapToObj(i -> SignedIn.as(Role.PERSON, "shanxi"))
                .toList();
        var calls = people.stream()
                .map(person -> {
                    var company = Stating.unit(person, "shanxi", "emc", "同时应答单位");
                    return (Callable<Integer>) () -> Stating.answer("shanxi", person, need, company, 0, words, "YES")
                            .statusCode();
                })
                .toList();
        try (var hands = Executors.newFixedThreadPool(5)) {
            var codes = hands.invokeAll(calls).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(codes).containsExactly(303, 303, 422, 422, 422);
        }
        assertThat(Stating.now("shanxi", need).counted()).isEqualTo(2);
        assertThat(TestPortal.bean(Responses.class).opened(Stating.tenant("shanxi"), need))
                .hasSize(2);
        assertThat(Sending.get(null, "/shanxi/" + need.path()).body()).contains("已截止，待定结果");
    }

    @Test
    void onlyWhoWasInvitedAnswersWhatIsByInvitation() {
        var need = need(Need.Mode.INVITED, 0);
        String path = "/shanxi/" + need.responsePath();
        assertThat(Sending.get(author, path).statusCode()).isEqualTo(404);
        assertThat(answer(need, 0, words, "YES")).isEqualTo(404);
        String invitations = "/shanxi/" + need.deskPath() + "/invitations";
        assertThat(Sending.post(author, invitations, "organisation", emc.publicId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Sending.post(owner, invitations, "organisation", unit.publicId())
                        .statusCode())
                .isEqualTo(422);
        assertThat(Sending.get(owner, "/shanxi/" + need.deskPath() + "?q=" + emc.publicId())
                        .body())
                .contains("没有找到");
        assertThat(Sending.post(owner, invitations, "organisation", emc.publicId())
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sending.get(author, "/shanxi/workbench/responses").body()).contains(need.title());
        assertThat(Sending.get(author, path).statusCode()).isEqualTo(200);
        assertThat(answer(need, 0, words, "YES")).isEqualTo(303);
    }

    private Need need(Need.Mode mode, int most) {
        return Stating.published("shanxi", unit, mode, most, "锅炉改造" + Ids.random());
    }

    private int answer(Need need, int seen, String text, String verdict) {
        return Stating.answer("shanxi", author, need, emc, seen, text, verdict).statusCode();
    }

    private String form(Need need) {
        return Sending.get(author, "/shanxi/" + need.responsePath()).body();
    }

    private static void close(Need need) {
        Tables.change("UPDATE need SET closes_at = '2020-01-05' WHERE tenant_id = 14 AND id = ?", need.id());
    }
}
