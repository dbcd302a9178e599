package greenbridge.application;

import static greenbridge.application.Desk.at;
import static greenbridge.application.Desk.get;
import static greenbridge.application.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.file.Papers;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import greenbridge.task.Asked;
import greenbridge.task.Tasks;
import greenbridge.task.To;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Handing in: when, how complete, once, and as it stays for ever. */
class SubmissionIT {
    private final Desk desk = Desk.open(false, false);

    @Test
    void whatIsMissingIsSaidWithTheWayToItAndNothingIsHandedIn() {
        var draft = desk.draft();
        var answer = desk.submit(draft);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("section a").eachAttr("href"))
                .contains("/" + at(draft) + "/sections/basic#product", "/" + at(draft) + "/evidence#slot-audit");
        assertThat(Applying.again(draft).state()).isEqualTo(Application.State.DRAFT);
        assertThat(Desk.audit(draft)).doesNotContain("application.submitted");
    }

    @Test
    void whatWasHandedInIsAtTheFirstTierWithReceiptTaskFiguresAndMail() {
        var draft = desk.filled();
        assertThat(get(desk.owner(), at(draft) + "/submission").body()).contains("示例换热器", "3,000.5", "审计报告.pdf", "T-1");
        var answer = desk.submit(draft);
        assertThat(answer.statusCode()).isEqualTo(303);
        var now = Applying.again(draft);
        assertThat(now.state()).isEqualTo(Application.State.IN_REVIEW);
        assertThat(now.tier()).isZero();
        assertThat(now.submission()).isEqualTo(1);
        assertThat(now.area()).isEqualTo(desk.unit().area());
        assertThat(now.submittedAt()).isNotNull();
        assertThat(tasks(draft, Applications.TASK, "done_at IS NULL")).containsExactly("APPLICATION_CHECK");
        var receipt = get(
                        desk.owner(),
                        answer.headers().firstValue("Location").orElseThrow().substring(1))
                .body();
        assertThat(receipt).contains(hash(draft), draft.publicId() + "-1");
        assertThat(Tables.read(
                        "SELECT text FROM mail WHERE tenant_id = ? AND recipient = ? AND template = 'submitted'",
                        draft.tenantId(),
                        desk.owner().person().email()))
                .singleElement()
                .asString()
                .contains(hash(draft), draft.publicId() + "-1", "/shanxi/" + draft.path());
        assertThat(Desk.audit(draft)).contains("application.submitted");
        assertThat(post(desk.owner(), at(draft) + "/answers/staff", "staff.seen", "0", "staff", "1")
                        .body())
                .contains("没有保存");
        assertThat(get(desk.owner(), at(draft) + "/sections/basic").statusCode())
                .isEqualTo(404);
        assertThat(desk.submit(draft).statusCode()).isEqualTo(422);
    }

    @Test
    void theSameBytesAreReadByApplicantAndOfficialAndTheirHashIsChecked() {
        var draft = desk.filled();
        desk.submit(draft);
        String print = at(draft) + "/submissions/1";
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        var own = get(desk.owner(), print);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(get(official, print).body()).isEqualTo(own.body());
        assertThat(own.body()).contains(hash(draft), "与提交时一致", "示例换热器", "审计报告.pdf");
        assertThat(get(desk.owner(), print + "?lang=en").body()).contains("Main product", hash(draft));
        Tables.change(
                "UPDATE organisation SET name_zh = '改名后的单位' WHERE tenant_id = ? AND id = ?",
                draft.tenantId(),
                draft.organisationId());
        assertThat(get(desk.owner(), print).body()).isEqualTo(own.body());
        Tables.change(
                "UPDATE submission_print SET content = REPLACE(content, '示例换热器', '别的东西') WHERE tenant_id = ? AND application_id = ?",
                draft.tenantId(),
                draft.id());
        assertThat(get(official, print).body()).contains("摘要不符").doesNotContain("与提交时一致");
        var elsewhere = SignedIn.as(Role.PERSON, "shanxi");
        TestPortal.bean(Grants.class)
                .give(
                        Applying.tenant("shanxi"),
                        elsewhere.person().id(),
                        Role.CITY_REVIEWER,
                        new Grants.Over("140200", null, null),
                        "test");
        assertThat(get(elsewhere, print).statusCode()).isEqualTo(404);
        assertThat(get(SignedIn.as(Role.PERSON, "shanxi"), print).statusCode()).isEqualTo(404);
        assertThat(get(official, at(draft)).statusCode())
                .as("the draft itself is for its people")
                .isIn(403, 404);
    }

    @Test
    void aSealedApplicationIsReadByNobodyElseBeforeTheClose() {
        var sealed = Desk.open(false, true);
        var draft = sealed.filled();
        sealed.submit(draft);
        String print = at(draft) + "/submissions/1";
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        String file = Tables.read(
                        "SELECT f.public_id FROM file f JOIN file_use u ON u.tenant_id = f.tenant_id AND u.file_id = f.id WHERE u.tenant_id = ? AND u.subject_id = ?",
                        draft.tenantId(),
                        draft.publicId() + ".1")
                .getFirst();
        assertThat(get(official, print).statusCode()).isEqualTo(404);
        assertThat(get(official, "shanxi/files/" + file).statusCode()).isEqualTo(404);
        assertThat(get(sealed.owner(), print).statusCode()).isEqualTo(200);
        Applying.closeAt(sealed.call(), Applying.now().minusMinutes(10));
        assertThat(get(official, print).statusCode())
                .as("others may still hand in")
                .isEqualTo(404);
        Applying.closeAt(sealed.call(), Applying.now().minusMinutes(31));
        assertThat(get(official, print).statusCode()).isEqualTo(200);
        assertThat(get(official, "shanxi/files/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void withinTheGraceItIsLateAndSaysSoAndAfterItItIsTooLate() {
        var draft = desk.filled();
        var other = Desk.of(desk.pack(), desk.call());
        var tooLate = other.filled();
        Applying.closeAt(desk.call(), Applying.now().minusMinutes(29));
        assertThat(get(desk.owner(), at(draft) + "/submission").body()).contains("宽限时间内");
        assertThat(desk.submit(draft).statusCode()).isEqualTo(303);
        assertThat(get(desk.owner(), at(draft) + "/submissions/1").body()).contains("宽限期内");
        assertThat(Tables.read(
                                "SELECT detail FROM audit_line WHERE tenant_id = ? AND subject_id = ? AND action = 'application.submitted'",
                                draft.tenantId(),
                                draft.publicId())
                        .getFirst())
                .contains("late");
        Applying.closeAt(desk.call(), Applying.now().minusMinutes(31));
        var refused = other.submit(tooLate);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不在申报时间内");
    }

    @Test
    void aRuleThatIsNotMetIsConfirmedAndOneThatExcludesForbids() {
        var draft = desk.filled();
        Applying.answer(desk.owner(), draft, Map.of("staff", new BigDecimal(9)));
        assertThat(get(desk.owner(), at(draft) + "/check").body()).contains("T-1", "不符合");
        var asked = desk.submit(draft);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("请先勾选确认", "name=\"confirm\"");
        Applying.answer(desk.owner(), draft, Map.of("pledge", false));
        assertThat(desk.submit(draft, "confirm", "yes").body()).contains("否决条件");
        Applying.answer(desk.owner(), draft, Map.of("pledge", true));
        assertThat(desk.submit(draft, "confirm", "yes").statusCode()).isEqualTo(303);
        assertThat(get(desk.owner(), at(draft) + "/submissions/1").body()).contains("不符合");
    }

    @Test
    void whatWasChangedSinceItWasLookedThroughIsNotHandedIn() {
        var draft = desk.filled();
        int seen = Desk.seen(draft);
        Applying.answer(desk.colleague(Role.ORGANISATION_EDITOR), draft, Map.of("product", "改过"));
        var answer = post(desk.owner(), at(draft) + "/submissions", "seen", "" + seen);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("再核对一遍", "改过");
    }

    @Test
    void whatWasReturnedGoesBackToTheTierThatReturnedItWithItsFirstSubmissionAsItWas() {
        var draft = desk.filled();
        desk.submit(draft);
        var tenant = Applying.tenant("shanxi");
        var applications = TestPortal.bean(Applications.class);
        applications.enter(tenant, Applying.again(draft), desk.pack(), 1, "测试单位");
        Applying.returned(Applying.again(draft), 3);
        TestPortal.bean(Tasks.class)
                .ask(
                        tenant,
                        new Asked(
                                Applications.RETURNED,
                                draft.publicId(),
                                "测试单位",
                                draft.path(),
                                new To.MembersOf(draft.organisationId()),
                                null));
        Applying.closeAt(desk.call(), Applying.now().minusDays(1));
        String before = get(desk.owner(), at(draft) + "/submissions/1").body();
        assertThat(get(desk.owner(), at(draft)).body()).contains("已退回补正");
        Applying.answer(desk.owner(), draft, Map.of("product", "补正后的产品"));
        assertThat(desk.submit(draft).statusCode()).isEqualTo(303);
        var now = Applying.again(draft);
        assertThat(now.state()).isEqualTo(Application.State.IN_REVIEW);
        assertThat(now.tier()).isEqualTo(1);
        assertThat(now.submission()).isEqualTo(2);
        assertThat(tasks(draft, Applications.RETURNED, "done_at IS NOT NULL")).hasSize(1);
        assertThat(tasks(draft, Applications.TASK, "done_at IS NULL")).containsExactly("APPLICATION_SELECT");
        assertThat(get(desk.owner(), at(draft) + "/submissions/1").body()).isEqualTo(before);
        assertThat(get(desk.owner(), at(draft) + "/submissions/2").body()).contains("补正后的产品");
    }

    @Test
    void whatDoesNotComeBackInTimeLapsesOnceAndIsTold() {
        var draft = desk.filled();
        desk.submit(draft);
        Applying.returned(Applying.again(draft), -1);
        var late = desk.submit(draft);
        assertThat(late.body()).contains("补正期限已过");
        var lapsing = TestPortal.bean(Lapsing.class);
        var rounds =
                List.of(CompletableFuture.supplyAsync(lapsing::round), CompletableFuture.supplyAsync(lapsing::round));
        rounds.forEach(CompletableFuture::join);
        assertThat(Applying.again(draft).state()).isEqualTo(Application.State.LAPSED);
        assertThat(Desk.audit(draft)).containsOnlyOnce("application.lapsed");
        assertThat(Tables.read(
                        "SELECT kind FROM message WHERE tenant_id = ? AND person_id = ? AND kind = 'application.lapsed'",
                        draft.tenantId(),
                        desk.owner().person().id()))
                .hasSize(1);
    }

    @Test
    void whoWithdrawsSaysWhyAndOnce() {
        var draft = desk.filled();
        desk.submit(draft);
        assertThat(post(desk.owner(), at(draft) + "/withdrawal", "reason", " ").statusCode())
                .isEqualTo(422);
        assertThat(post(desk.owner(), at(draft) + "/withdrawal", "reason", "不再申报")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Applying.again(draft).state()).isEqualTo(Application.State.WITHDRAWN);
        assertThat(tasks(draft, Applications.TASK, "done_at IS NULL")).isEmpty();
        assertThat(post(desk.owner(), at(draft) + "/withdrawal", "reason", "再来").statusCode())
                .isEqualTo(422);
        assertThat(desk.begin(desk.owner()).statusCode())
                .as("another one may begin")
                .isEqualTo(303);
    }

    @Test
    void ofTwoWhoHandInAtOnceOneDoes() {
        for (int i = 0; i < 3; i++) {
            var fresh = Desk.of(desk.pack(), desk.call());
            var draft = fresh.filled();
            var editor = fresh.colleague(Role.ORGANISATION_EDITOR);
            String seen = "" + Desk.seen(draft);
            var statuses = List.of(fresh.owner(), editor, fresh.owner()).stream()
                    .map(person ->
                            CompletableFuture.supplyAsync(() -> post(person, at(draft) + "/submissions", "seen", seen)
                                    .statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(statuses).containsOnlyOnce(303);
            assertThat(Applying.again(draft).submission()).isEqualTo(1);
            assertThat(Desk.audit(draft)).containsOnlyOnce("application.submitted");
        }
    }

    @Test
    void whatDiesInTheMiddleLeavesNoHalf() {
        var draft = Applying.again(desk.filled());
        var tenant = Applying.tenant("shanxi");
        var matter = TestPortal.bean(Matters.class).of(tenant, draft);
        var wish = new Submitting.Wish(
                desk.owner().person(),
                false,
                Desk.seen(draft),
                true,
                TestPortal.at("/shanxi").toString());
        assertThatThrownBy(() -> TestPortal.bean(Submissions.class).submit(tenant, matter, wish, submission -> {
                    throw new IllegalStateException("the power went off");
                }))
                .hasMessageContaining("the power went off");
        assertThat(Applying.again(draft)).isEqualTo(draft);
        for (String table : List.of("submission", "submission_print")) {
            assertThat(Tables.read(
                            "SELECT number FROM " + table + " WHERE tenant_id = ? AND application_id = ?",
                            draft.tenantId(),
                            draft.id()))
                    .isEmpty();
        }
        assertThat(Tables.read(
                        "SELECT id FROM organisation_fact WHERE tenant_id = ? AND organisation_id = ?",
                        draft.tenantId(),
                        draft.organisationId()))
                .isEmpty();
        assertThat(tasks(draft, Applications.TASK, "done_at IS NULL")).isEmpty();
        assertThat(Tables.read(
                        "SELECT id FROM mail WHERE tenant_id = ? AND recipient = ?",
                        draft.tenantId(),
                        desk.owner().person().email()))
                .isEmpty();
        assertThat(desk.submit(draft).statusCode()).isEqualTo(303);
    }

    @Test
    void documentsLieInTheirPlacesAndStayWithWhatWasHandedIn() {
        var draft = desk.filled();
        String evidence = at(draft) + "/evidence";
        assertThat(get(desk.owner(), evidence).body()).contains("审计报告.pdf", "职工人数不少于 10");
        assertThat(Sent.form("x", "y")
                        .file("photo", "照片.pdf", Papers.pdf(1))
                        .to(desk.owner(), evidence + "/photo")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sent.form("x", "y")
                        .file("photo", "坏.pdf", new byte[] {1, 2, 3})
                        .to(desk.owner(), evidence + "/photo")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Sent.form("x", "y")
                        .file("nothing", "照片.pdf", Papers.pdf(1))
                        .to(desk.owner(), evidence + "/nothing")
                        .statusCode())
                .isEqualTo(404);
        desk.submit(draft);
        Applying.returned(Applying.again(draft), 3);
        String file = Tables.read(
                        "SELECT f.public_id FROM file f JOIN file_use u ON u.tenant_id = f.tenant_id AND u.file_id = f.id WHERE u.tenant_id = ? AND u.subject_id = ? AND u.slot = 'photo'",
                        draft.tenantId(),
                        draft.publicId())
                .getFirst();
        assertThat(post(desk.owner(), evidence + "/" + file + "/removal").statusCode())
                .isEqualTo(303);
        assertThat(get(desk.owner(), evidence).body()).doesNotContain("照片.pdf");
        assertThat(get(SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi"), "shanxi/files/" + file)
                        .statusCode())
                .as("what was handed in stays readable")
                .isEqualTo(200);
        assertThat(Desk.audit(draft)).contains("application.documented", "application.undocumented");
    }

    private static String hash(Application application) {
        return Tables.read(
                        "SELECT hash FROM submission WHERE tenant_id = ? AND application_id = ? ORDER BY number DESC LIMIT 1",
                        application.tenantId(),
                        application.id())
                .getFirst();
    }

    private static List<String> tasks(Application application, String kind, String condition) {
        return Tables.read(
                "SELECT COALESCE(permission, '') FROM task WHERE tenant_id = ? AND kind = ? AND subject_id = ? AND "
                        + condition,
                application.tenantId(),
                kind,
                application.publicId());
    }
}
