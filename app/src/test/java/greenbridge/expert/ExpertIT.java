package greenbridge.expert;

import static greenbridge.call.Sending.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.application.Application;
import greenbridge.application.Applied;
import greenbridge.application.Applied.Round;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.pack.Pack;
import greenbridge.pack.Scoring;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drawing experts for an application of 青海, which no other test draws in. */
class ExpertIT {
    private static final String PORTAL = "qinghai";
    private static final Scoring SCORING = new Scoring(
            2,
            BigDecimal.valueOf(60),
            BigDecimal.valueOf(15),
            List.of(
                    new Scoring.Criterion("effect", "节能效果", "Effect", 60),
                    new Scoring.Criterion("growth", "推广前景", "Growth", 40)));

    private final Round round = Applied.round(
            PORTAL, Applied.pack(List.of(Applied.CITY, Applied.PROVINCE), Pack.Quota.CALL, SCORING, false), 5);
    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, PORTAL);
    private final SignedIn owner = SignedIn.as(Role.PERSON, PORTAL);
    private final Unit unit = unit();
    private final Application application =
            Applied.at(round, Applied.handedIn(round, unit, owner.person().id(), "630100", 500), unit, 1);
    private final String page = PORTAL + "/workbench/reviews/" + application.publicId() + "/experts";

    @BeforeEach
    void nobodyIsInThePool() {
        Tables.change(
                "DELETE FROM expert_profile WHERE tenant_id = ?", round.tenant().id());
    }

    @Test
    void whoHasAConflictIsNotDrawnAndWhoeverRecusesIsReplacedByTheNext() throws Exception {
        var clean = new ArrayList<SignedIn>();
        for (int i = 0; i < 3; i++) {
            clean.add(Drawn.expert(PORTAL, "ES01", null, "别的单位"));
        }
        var colleague = Drawn.expert(PORTAL, "ES01", unit.nameZh(), null);
        var declared = Drawn.expert(PORTAL, "ES01", null, "甲公司\n" + unit.creditCode());
        var member = Drawn.expert(PORTAL, "ES01", null, null);
        TestPortal.bean(Grants.class)
                .give(
                        round.tenant(),
                        member.person().id(),
                        Role.HELPER,
                        new Grants.Over(null, unit.id(), null),
                        "test");
        var stranger = Drawn.expert(PORTAL, "ES02", null, null);
        assertThat(get(official, page).body()).contains("回避：在该单位任职", "回避：本人已申报", "回避：属于该单位");
        assertThat(post(official, page + "/draw", "sector", "ES01").statusCode())
                .isEqualTo(303);
        assertThat(post(official, page + "/draw", "sector", "ES01").body()).contains("已经抽取过专家");
        String seed = column("SELECT seed FROM expert_draw WHERE tenant_id = ? AND application_id = ?")
                .getFirst();
        assertThat(get(official, page).body()).contains(seed);
        var order = order(seed, clean);
        assertThat(asked()).containsExactlyElementsOf(order.subList(0, 2));
        assertThat(asked())
                .doesNotContain(
                        colleague.person().publicId(),
                        declared.person().publicId(),
                        member.person().publicId(),
                        stranger.person().publicId());

        var first = clean.stream()
                .filter(each -> each.person().publicId().equals(order.getFirst()))
                .findFirst()
                .orElseThrow();
        String sheet = sheet(first, 1);
        assertThat(get(stranger, sheet).statusCode()).isEqualTo(404);
        assertThat(post(first, sheet + "/recusal", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(post(first, sheet + "/recusal", "reason", "与其有合作").statusCode())
                .isEqualTo(303);
        assertThat(asked()).containsExactlyElementsOf(order);
        assertThat(post(first, sheet + "/recusal", "reason", "再次").statusCode()).isEqualTo(422);
    }

    @Test
    void tooFewAreNotDrawn() {
        Drawn.expert(PORTAL, "ES01", null, null);
        var refused = post(official, page + "/draw", "sector", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("可抽的专家只有 1 位，需要 2 位");
        assertThat(column("SELECT seed FROM expert_draw WHERE tenant_id = ? AND application_id = ?"))
                .isEmpty();
    }

    @Test
    void whoIsFarApartTalksAndOnlyTheNewRoundCounts() {
        var one = Drawn.expert(PORTAL, "ES01", null, null);
        var two = Drawn.expert(PORTAL, "ES01", null, null);
        assertThat(post(official, page + "/draw", "sector", "ES01").statusCode())
                .isEqualTo(303);
        assertThat(score(one, 1, "61", "30").body()).contains("href=\"#p-effect\"");
        assertThat(score(one, 1, "55", "35.5").statusCode()).isEqualTo(303);
        assertThat(score(one, 1, "1", "1").statusCode()).isEqualTo(422);
        assertThat(post(official, page + "/rounds").statusCode()).isEqualTo(422);
        assertThat(score(two, 1, "30", "20").statusCode()).isEqualTo(303);
        assertThat(get(official, page).body()).contains("70.25", "40.50", "分差过大", "偏离");
        assertThat(post(official, page + "/rounds").statusCode()).isEqualTo(303);
        assertThat(get(one, sheet(one, 2)).body()).contains("上一轮的分数与理由", "专家 1", "专家 2");
        assertThat(score(one, 2, "50", "30").statusCode()).isEqualTo(303);
        assertThat(score(two, 2, "45", "30").statusCode()).isEqualTo(303);
        assertThat(get(official, page).body()).contains("77.50", "评分完成");
        Applied.again(round, application, unit, 900);
        assertThat(get(official, page).body()).contains("不再计入").doesNotContain("77.50");
        assertThat(get(one, sheet(one, 2)).body()).contains("已失效或已提交");
        assertThat(get(official, PORTAL + "/workbench/calls/" + round.call().publicId() + "/ranking")
                        .body())
                .contains("评分未完成或未达要求");
    }

    @Test
    void whatIsVoidIsNobodysTaskAnyMore() {
        var one = Drawn.expert(PORTAL, "ES01", null, null);
        Drawn.expert(PORTAL, "ES01", null, null);
        post(official, page + "/draw", "sector", "ES01");
        assertThat(get(one, PORTAL + "/workbench").body()).contains(unit.nameZh());
        var newer = Applied.again(round, application, unit, 900);
        assertThat(get(one, PORTAL + "/workbench").body()).doesNotContain(unit.nameZh());
        post(official, page + "/draw", "sector", "ES01");
        assertThat(get(one, PORTAL + "/workbench").body()).contains(unit.nameZh());
        TestPortal.bean(greenbridge.application.Applications.class)
                .move(newer, Application.State.DECLINED, newer.tier(), null);
        assertThat(get(one, PORTAL + "/workbench").body()).doesNotContain(unit.nameZh());
    }

    @Test
    void aLowerScoreIsNotChosenBeforeAHigherOneWithoutAReason() {
        var one = Drawn.expert(PORTAL, "ES01", null, null);
        var two = Drawn.expert(PORTAL, "ES01", null, null);
        assertThat(post(official, page + "/draw", "sector", "").statusCode()).isEqualTo(303);
        score(one, 1, "40", "30");
        score(two, 1, "40", "30");
        var better =
                Applied.at(round, Applied.handedIn(round, unit, owner.person().id(), "630100", 900), unit, 1);
        String other = PORTAL + "/workbench/reviews/" + better.publicId() + "/experts";
        assertThat(post(official, other + "/draw", "sector", "").statusCode()).isEqualTo(303);
        for (SignedIn each : List.of(one, two)) {
            post(each, path(each, better, 1), "p-effect", "55", "p-growth", "35");
        }
        var answer = post(
                official,
                PORTAL + "/workbench/sheets",
                "call",
                round.call().publicId(),
                "a-" + application.publicId(),
                "yes");
        String sheet = answer.headers().firstValue("Location").orElseThrow().substring(1);
        var approver = SignedIn.as(Role.PROVINCE_ADMIN, PORTAL);
        assertThat(approve(approver, sheet).body()).contains("分数更高但未列入，须说明理由");
        String seen = hidden(get(official, sheet).body(), "seen");
        String pass = "pass-" + better.publicId();
        assertThat(post(official, sheet, "seen", seen, "titleZh", "名单", "titleEn", "List", pass, "正在整改")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(approver, sheet).body()).contains("正在整改");
        assertThat(approve(approver, sheet).statusCode()).isEqualTo(303);
        assertThat(Applied.now(round, application).state()).isEqualTo(Application.State.SELECTED);
        assertThat(Applied.now(round, better).state()).isEqualTo(Application.State.IN_REVIEW);
    }

    @Test
    void anExpertNamesFieldsToBeDrawnFor() {
        var expert = SignedIn.as(Role.EXPERT, PORTAL);
        String profile = PORTAL + "/workbench/expert";
        assertThat(get(expert, PORTAL + "/workbench/scores").body()).contains("还没有填写专业领域");
        assertThat(post(expert, profile, "employer", "某大学").body()).contains("href=\"#sectors\"", "某大学");
        assertThat(post(expert, profile, "employer", "某大学", "s-ES01", "yes").statusCode())
                .isEqualTo(303);
        assertThat(get(expert, profile).body()).contains("某大学");
    }

    private static HttpResponse<String> approve(SignedIn approver, String sheet) {
        String print = get(approver, sheet).body().replaceAll("(?s).*name=\"print\" value=\"([0-9a-f]{32})\".*", "$1");
        return post(approver, sheet + "/approval", "print", print);
    }

    private HttpResponse<String> score(SignedIn expert, int turn, String effect, String growth) {
        return post(expert, sheet(expert, turn), "p-effect", effect, "p-growth", growth, "remark", "理由");
    }

    private String sheet(SignedIn expert, int turn) {
        return path(expert, application, turn);
    }

    private static String path(SignedIn expert, Application of, int turn) {
        return PORTAL + "/workbench/scores/"
                + Tables.read(
                                "SELECT public_id FROM score WHERE tenant_id = ? AND application_id = ? AND person_id = ? AND round = ?",
                                of.tenantId(),
                                of.id(),
                                expert.person().id(),
                                turn)
                        .getFirst();
    }

    /** Done again by the method that the page prints. */
    private static List<String> order(String seed, List<SignedIn> pool) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        return pool.stream()
                .map(each -> each.person().publicId())
                .sorted(java.util.Comparator.comparing((String id) -> HexFormat.of()
                        .formatHex(digest.digest((seed + ":" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .toList();
    }

    private List<String> asked() {
        return column("SELECT p.public_id FROM score s JOIN person p ON p.id = s.person_id"
                + " WHERE s.tenant_id = ? AND s.application_id = ? ORDER BY s.id");
    }

    private List<String> column(String query) {
        return Tables.read(query, application.tenantId(), application.id());
    }

    private Unit unit() {
        var asked = Acting.found(owner, PORTAL, "enterprise", "测试评审单位" + Ids.random());
        Acting.decide(PORTAL, asked, Decision.ACCEPTED, owner);
        return Acting.unit(PORTAL, asked);
    }

    private static HttpResponse<String> get(SignedIn person, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/" + path));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private static HttpResponse<String> post(SignedIn person, String path, String... form) {
        return Acting.post(person, path, form);
    }
}
