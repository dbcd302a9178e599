package greenbridge.evaluation;

import static greenbridge.evaluation.Cases.get;
import static greenbridge.evaluation.Cases.tenant;
import static greenbridge.evaluation.Cases.verified;
import static greenbridge.membership.Acting.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.file.Papers;
import greenbridge.membership.Members;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An enterprise asks, an agency takes or refuses; who has nothing to do with it finds nothing. */
class EvaluationIT {
    private static final String PLACE = "shandong/workbench/evaluations";

    private final SignedIn owner = SignedIn.as(Role.PERSON, "shandong");
    private final SignedIn agent = SignedIn.as(Role.PERSON, "shandong");
    private final Unit enterprise = verified(owner, "shandong", "enterprise");
    private final Unit agency = verified(agent, "shandong", "agency");

    @Test
    void anUnlistedAgencyIsAskedLikeAnyOtherAndOnlyMarked() {
        var answer = ask(agency);
        assertThat(answer.statusCode()).isEqualTo(303);
        String path = place(answer);
        assertThat(get(owner, path).body()).contains("未列入推荐名单", agency.nameZh());
        assertThat(get(agent, path).body()).contains("未列入推荐名单", "受理评价");
        assertThat(get(agent, "shandong/workbench").body()).contains("受理固废评价：" + enterprise.nameZh());
    }

    @Test
    void aFormThatIsSentTwiceAsksOnce() {
        var both = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> ask(agency)))
                .toList();
        var places = both.stream().map(each -> place(each.join())).distinct().toList();
        assertThat(places).hasSize(1);
        assertThat(place(ask(agency))).isEqualTo(places.getFirst());
        assertThat(Tables.read(
                        "SELECT id FROM evaluation WHERE tenant_id = 37 AND agency_id = ?",
                        String.valueOf(agency.id())))
                .hasSize(1);
    }

    @Test
    void theWayToEvaluationsIsInTheWorkbenchOfAPortalThatHasThem() {
        assertThat(get(owner, "shandong/workbench").body()).contains("workbench/evaluations");
        assertThat(get(owner, "shandong/" + enterprise.path()).body()).contains("workbench/evaluations");
        assertThat(get(null, "shandong/organisations/" + enterprise.publicId()).body())
                .contains("evaluations?name=");
        assertThat(get(null, "shandong/evaluations").body()).contains("/shandong/complaints\"");
        assertThat(get(SignedIn.in("370100", Role.CITY_REVIEWER, "shandong"), "shandong/workbench")
                        .body())
                .contains("workbench/filings");
        assertThat(get(SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi"), "shanxi/workbench")
                        .body())
                .doesNotContain("workbench/filings");
    }

    @Test
    void anAgencyOfTheListIsChosenFromItAndNotMarked() {
        Cases.list(agency);
        assertThat(get(owner, PLACE + "/new").body()).contains("value=\"" + agency.publicId() + "\"");
        var answer = post(
                owner,
                PLACE,
                "organisation",
                enterprise.publicId(),
                "agency",
                agency.publicId(),
                "from",
                "2025-01-01",
                "to",
                "2025-12-31");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(get(owner, place(answer)).body()).doesNotContain("未列入推荐名单");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var answer = post(
                owner,
                PLACE,
                "organisation",
                "nothing",
                "code",
                "91370100MA3C000000",
                "from",
                "2025-06-01",
                "to",
                "2025-01-01",
                "note",
                "请尽快");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#organisation\"", "href=\"#code\"", "href=\"#to\"", "91370100MA3C000000", "请尽快");
    }

    @Test
    void nobodyEvaluatesWhomOneHasAnInterestIn() {
        assertThat(post(agent, PLACE, form(agency, agency)).body()).contains("是同一单位");
        var units = TestPortal.bean(Units.class);
        units.head(agency, enterprise.id(), true, false);
        assertThat(ask(agency).body()).contains("被评价企业是评价机构的总部");
        units.head(agency, null, false, false);
        units.head(enterprise, agency.id(), false, false);
        assertThat(ask(agency).body()).contains("分支机构");
        units.head(enterprise, null, false, false);
        TestPortal.bean(Members.class)
                .join(tenant("shandong"), agency, owner.person(), Role.ORGANISATION_VIEWER, "test");
        var answer = ask(agency);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有人同时是评价机构和被评价企业的成员");
        assertThat(Tables.read(
                        "SELECT id FROM evaluation WHERE tenant_id = 37 AND agency_id = ?",
                        String.valueOf(agency.id())))
                .isEmpty();
    }

    @Test
    void anInterestThatComesUpLaterStopsTheAgencyToo() {
        var asked = Cases.asked("shandong", enterprise, agency, owner);
        TestPortal.bean(Members.class)
                .join(tenant("shandong"), enterprise, agent.person(), Role.ORGANISATION_VIEWER, "test");
        var answer = post(agent, "shandong/" + asked.path() + "/acceptance", "declared", "true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("有人同时是评价机构和被评价企业的成员");
        assertThat(Cases.now("shandong", asked).asked()).isTrue();
    }

    @Test
    void eachEngagementIsDeclaredAnew() {
        var asked = Cases.asked("shandong", enterprise, agency, owner);
        String path = "shandong/" + asked.path() + "/acceptance";
        var silent = post(agent, path, "declared2", "true");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("受理前须声明没有利益关系", "href=\"#declared\"");
        assertThat(post(agent, path, "declared", "true").statusCode()).isEqualTo(303);
        var taken = Cases.now("shandong", asked);
        assertThat(taken.taken()).isTrue();
        assertThat(taken.declaredBy()).isEqualTo(agent.person().id());
        assertThat(get(owner, "shandong/" + asked.path()).body()).contains("受理评价并声明无利益关系", "没有利益关系");
        assertThat(get(owner, "shandong/workbench/messages").body()).contains(agency.nameZh() + "受理了");
    }

    @Test
    void ofTwoWhoMoveItOnAtOnceOneDoes() {
        var asked = Cases.asked("shandong", enterprise, agency, owner);
        var taking = CompletableFuture.supplyAsync(
                () -> Cases.evaluations().take(tenant("shandong"), asked, agent.person()));
        var withdrawing = CompletableFuture.supplyAsync(
                () -> Cases.evaluations().take(tenant("shandong"), asked, agent.person()));
        assertThat(Stream.of(taking.join(), withdrawing.join()).filter(step -> step instanceof Step.Done))
                .hasSize(1);
        assertThat(Cases.now("shandong", asked).revision()).isEqualTo(1);
    }

    @Test
    void whoHasNothingToDoWithItFindsNothing() {
        var asked = Cases.asked("shandong", enterprise, agency, owner);
        var other = SignedIn.as(Role.PERSON, "shandong");
        verified(other, "shandong", "enterprise");
        String path = "/" + asked.path();
        for (String step : new String[] {"/acceptance", "/refusal", "/withdrawal", "/report"}) {
            assertThat(post(other, "shandong" + path + step, "declared", "true", "reason", "x")
                            .statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(get(other, "shandong" + path).statusCode()).isEqualTo(404);
        assertThat(get(owner, "shandong" + path + "/report").statusCode())
                .as("the report is the agency’s")
                .isEqualTo(404);
        assertThat(post(owner, "shandong" + path + "/acceptance", "declared", "true")
                        .statusCode())
                .as("nobody takes for the agency")
                .isEqualTo(404);
        var gansu = SignedIn.as(Role.PERSON, "gansu");
        verified(gansu, "gansu", "agency");
        assertThat(get(gansu, "gansu" + path).statusCode()).isEqualTo(404);
        assertThat(get(Cases.cityOfficial("370100"), "shandong/" + asked.filingPath())
                        .statusCode())
                .as("not before it is filed")
                .isEqualTo(404);
    }

    @Test
    void theAgencySeesTheMaterialsUntilItRefuses() {
        var asked = Cases.asked("shandong", enterprise, agency, owner);
        String path = "shandong/" + asked.path();
        assertThat(Sent.form("x", "y")
                        .file("licence", "执照.pdf", Papers.pdf(1))
                        .file("ratio", "掺量.pdf", Papers.pdf(1))
                        .to(owner, path + "/materials")
                        .statusCode())
                .isEqualTo(303);
        String file = file(asked);
        assertThat(get(agent, path).body()).contains("执照.pdf", "掺量.pdf", "最近两年生产情况说明", "其他证明材料");
        assertThat(get(agent, "shandong/files/" + file).statusCode()).isEqualTo(200);
        var stranger = SignedIn.as(Role.PROVINCE_REVIEWER, "shandong");
        assertThat(get(stranger, "shandong/files/" + file).statusCode()).isEqualTo(404);
        assertThat(post(agent, path + "/materials/" + file + "/removal").statusCode())
                .as("not the agency’s to take back")
                .isEqualTo(404);
        assertThat(post(agent, path + "/refusal", "reason", "").statusCode()).isEqualTo(422);
        assertThat(post(agent, path + "/refusal", "reason", "今年任务已满").statusCode())
                .isEqualTo(303);
        assertThat(get(agent, "shandong/files/" + file).statusCode()).isEqualTo(404);
        assertThat(get(agent, path).body()).doesNotContain("执照.pdf\"").contains("今年任务已满");
        assertThat(get(owner, path).body()).contains("今年任务已满", "执照.pdf");
    }

    @Test
    void whatTheAgencyWorksWithIsNotTakenBack() {
        var asked = Cases.asked("shandong", enterprise, agency, owner);
        String path = "shandong/" + asked.path();
        Sent.form("x", "y").file("licence", "执照.pdf", Papers.pdf(1)).to(owner, path + "/materials");
        String first = file(asked);
        post(agent, path + "/acceptance", "declared", "true");
        assertThat(post(owner, path + "/materials/" + first + "/removal").statusCode())
                .isEqualTo(422);
        assertThat(Sent.form("x", "y")
                        .file("test", "检验.pdf", Papers.pdf(1))
                        .to(owner, path + "/materials")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(agent, path).body()).contains("执照.pdf", "检验.pdf");
    }

    private HttpResponse<String> ask(Unit whom) {
        return post(owner, PLACE, form(enterprise, whom));
    }

    private static String[] form(Unit for_, Unit whom) {
        return new String[] {
            "organisation",
            for_.publicId(),
            "agency",
            "",
            "code",
            Objects.requireNonNull(whom.creditCode()),
            "from",
            "2025-01-01",
            "to",
            "2025-12-31",
            "note",
            "请评价"
        };
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*?/shandong/", "shandong/");
    }

    private static String file(Evaluation evaluation) {
        return Tables.read(
                        "SELECT f.public_id FROM file f JOIN file_use u ON u.tenant_id = f.tenant_id AND u.file_id = f.id"
                                + " WHERE u.tenant_id = 37 AND u.kind = 'evaluation' AND u.subject_id = ? AND u.slot = 'licence'",
                        evaluation.publicId())
                .getFirst();
    }
}
