package greenbridge.review;

import static greenbridge.review.Reviewing.applicant;
import static greenbridge.review.Reviewing.decide;
import static greenbridge.review.Reviewing.get;
import static greenbridge.review.Reviewing.official;
import static greenbridge.review.Reviewing.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Statements;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.application.Application;
import greenbridge.application.Application.State;
import greenbridge.application.Applied;
import greenbridge.application.Applied.Round;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What officials decide at a step that checks. */
class ReviewIT {
    private static final List<greenbridge.pack.Tier> STEPS = List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY);

    private final Pack pack = Applied.pack(STEPS, Pack.Quota.NONE, null, false);
    private final Round round = Applied.round("shanxi", pack, null);
    private final SignedIn city = official(Role.CITY_REVIEWER, "shanxi", "140100");
    private final SignedIn province = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final String queue = "shanxi/workbench/reviews?call=" + round.call().publicId();

    @Test
    void anOfficialSeesTheOwnAreaFromTheOwnStepOn() {
        var applicant = applicant(round, 500);
        String page = "shanxi/" + applicant.path();
        assertThat(get(city, queue).body()).contains(applicant.unit().nameZh());
        assertThat(get(city, page).body()).contains(applicant.unit().nameZh(), "500", "余热回收", "T-1");
        var elsewhere = official(Role.CITY_REVIEWER, "shanxi", "140200");
        assertThat(get(elsewhere, queue).body()).doesNotContain(applicant.unit().nameZh());
        assertThat(get(elsewhere, page).statusCode()).isEqualTo(404);
        var county = official(Role.COUNTY_REVIEWER, "shanxi", "140105");
        assertThat(get(county, page).statusCode()).isEqualTo(404);
        var abroad = SignedIn.as(Role.PROVINCE_REVIEWER, "gansu");
        assertThat(get(abroad, "gansu/" + applicant.path()).statusCode()).isEqualTo(404);
        assertThat(decide(city, round, applicant, "recommended", "", "").statusCode())
                .isEqualTo(303);
        assertThat(get(city, page).body()).contains("现在不在您办理的环节");
        assertThat(decide(city, round, applicant, "declined", "反悔", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void recommendedItGoesOnAndTheApplicantIsTold() {
        var applicant = applicant(round, 500);
        assertThat(decide(city, round, applicant, "recommended", "材料齐全", "").statusCode())
                .isEqualTo(303);
        var now = Applied.now(round, applicant.application());
        assertThat(now.state()).isEqualTo(State.IN_REVIEW);
        assertThat(now.tier()).isEqualTo(1);
        assertThat(get(applicant.owner(), "shanxi/workbench/messages").body()).contains("已推荐到下一环节");
        assertThat(Tables.read(
                        "SELECT text FROM mail WHERE template = 'reviewed' AND recipient = ?",
                        applicant.owner().person().email()))
                .singleElement()
                .asString()
                .contains("材料齐全", "已推荐到下一环节", "/opinions");
        assertThat(get(province, "shanxi/" + applicant.path()).body()).contains("材料齐全", "推荐申报", "此前推荐");
        assertThat(open(applicant, "application-review")).hasSize(1);
    }

    @Test
    void whoReturnsSaysWhatAndUntilWhen() {
        var applicant = applicant(round, 50);
        String page = "shanxi/" + applicant.path();
        String until = LocalDate.now(TestPortal.bean(Clock.class)).plusDays(10).toString();
        assertThat(decide(city, round, applicant, "returned", "", until).body()).contains("href=\"#opinion\"");
        assertThat(decide(city, round, applicant, "returned", "请补充", "").body()).contains("href=\"#returnBy\"");
        assertThat(decide(city, round, applicant, "declined", " ", "").body()).contains("href=\"#opinion\"");
        assertThat(decide(city, round, applicant, "", "意见", "").statusCode()).isEqualTo(422);
        assertThat(post(city, page + "/comments", "field", "revenue", "text", "与审计报告不符", "outward", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(city, page + "/comments", "field", "about", "text", "内部看法")
                        .statusCode())
                .isEqualTo(303);
        String opinions = "shanxi/" + applicant.application().path() + "/opinions";
        assertThat(get(applicant.owner(), opinions).body()).doesNotContain("与审计报告不符");
        assertThat(decide(city, round, applicant, "returned", "", until).statusCode())
                .isEqualTo(303);
        var now = Applied.now(round, applicant.application());
        assertThat(now.state()).isEqualTo(State.RETURNED);
        assertThat(now.returnBy()).isEqualTo(until);
        assertThat(open(applicant, "application-returned")).hasSize(1);
        assertThat(open(applicant, "application-review")).isEmpty();
        assertThat(get(applicant.owner(), opinions).body())
                .contains("与审计报告不符", "营业收入", until)
                .doesNotContain("内部看法");
        assertThat(get(SignedIn.as(Role.PERSON, "shanxi"), opinions).statusCode())
                .isEqualTo(403);

        var again = Applied.again(round, now, applicant.unit(), 700);
        assertThat(again.tier()).isZero();
        assertThat(get(city, page).body()).contains("与上次提交相比改了 1 项", "700", "<del>50 万元</del>");
    }

    @Test
    void aDecisionOnWhatHasChangedDoesNotCount() {
        var applicant = applicant(round, 500);
        int seen = applicant.application().revision();
        Applied.at(round, applicant.application(), applicant.unit(), 0);
        var answer = post(
                city,
                "shanxi/" + applicant.path() + "/decision",
                "revision",
                String.valueOf(seen),
                "decision",
                "recommended");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("您的决定没有生效");
        assertThat(Applied.now(round, applicant.application()).tier()).isZero();
    }

    @Test
    void nobodyDecidesOnTheOwnApplication() {
        var applicant = applicant(round, 500);
        TestPortal.bean(greenbridge.permission.Grants.class)
                .give(
                        Applied.tenant("shanxi"),
                        applicant.owner().person().id(),
                        Role.CITY_REVIEWER,
                        new greenbridge.permission.Grants.Over("140100", null, null),
                        "test");
        assertThat(decide(applicant.owner(), round, applicant, "recommended", "", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Applied.now(round, applicant.application()).tier()).isZero();
    }

    @Test
    void aSealedCallTellsHowManyAndNothingElse() {
        var sealed = Applied.pack(STEPS, Pack.Quota.NONE, null, true);
        var tenant = Applied.tenant("shanxi");
        var open = Applied.round(
                tenant,
                Applied.programme(tenant, sealed),
                sealed,
                null,
                LocalDateTime.now(TestPortal.bean(Clock.class)).plusDays(3));
        var applicant = applicant(open, 500);
        String list = get(city, "shanxi/workbench/reviews?call=" + open.call().publicId())
                .body();
        assertThat(list).contains("目前已提交 1 件").doesNotContain(applicant.unit().nameZh());
        assertThat(get(city, "shanxi/" + applicant.path()).statusCode()).isEqualTo(404);
        assertThat(decide(city, open, applicant, "recommended", "", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theQueueIsNarrowedAndCostsTheSameHoweverLongItIs() {
        var low = applicant(round, 50);
        var high = applicant(round, 500);
        assertThat(get(city, queue + "&outcome=fail").body())
                .contains(low.unit().nameZh())
                .doesNotContain(high.unit().nameZh());
        assertThat(get(city, queue + "&q=" + high.unit().nameZh().substring(6)).body())
                .contains(high.unit().nameZh())
                .doesNotContain(low.unit().nameZh());
        assertThat(get(city, queue + "&q=%25").body()).doesNotContain(low.unit().nameZh());
        assertThat(get(province, queue + "&area=140200").body())
                .doesNotContain(low.unit().nameZh());
        assertThat(get(city, queue + "&state=declined").body())
                .doesNotContain(low.unit().nameZh());
        long few = Statements.during(() -> get(city, queue));
        for (int i = 0; i < 20; i++) {
            Applied.handedIn(round, low.unit(), low.owner().person().id(), "140100", 300);
        }
        long more = Statements.during(() -> get(city, queue));
        assertThat(more).isLessThanOrEqualTo(few + 3);
    }

    @Test
    void theQueueIsReadPageByPage() {
        var applicant = applicant(round, 500);
        for (int i = 0; i < 50; i++) {
            Applied.handedIn(round, applicant.unit(), applicant.owner().person().id(), "140100", 300);
        }
        String first = get(city, queue).body();
        assertThat(first).contains("after=");
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"/([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        String second = get(city, next).body();
        assertThat(second.split("<article", -1)).hasSize(2);
        assertThat(second).doesNotContain("after=" + applicant.application().id());
    }

    private static List<String> open(Reviewing.Applicant applicant, String kind) {
        Application application = applicant.application();
        return Tables.read(
                "SELECT id FROM task WHERE tenant_id = ? AND kind = ? AND subject_id = ? AND done_at IS NULL",
                application.tenantId(),
                kind,
                application.publicId());
    }
}
