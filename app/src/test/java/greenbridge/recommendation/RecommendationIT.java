package greenbridge.recommendation;

import static greenbridge.call.Sending.get;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.Together;
import greenbridge.membership.Acting;
import greenbridge.permission.Role;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenants;
import greenbridge.view.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A project, two banks, an enterprise and an official, by their forms. */
class RecommendationIT {
    private final Cast cast = new Cast();

    @Test
    void aProjectGoesToTwoBanksAndOneLends() {
        assertThat(get(cast.official, "/" + Cast.DESK + "/new?project=" + cast.project)
                        .body())
                .contains(cast.title, cast.bank.nameZh(), cast.other.nameZh(), "优先安排信贷计划");
        assertThat(cast.recommended(cast.bank, cast.other).statusCode()).isEqualTo(303);
        String one = Greens.of(cast.project, cast.bank);
        String two = Greens.of(cast.project, cast.other);
        assertThat(Cast.page(cast.banker, one).body()).contains(cast.title, "节电明显", "优先受理调查", "原料价格", "银行决定");
        assertThat(Cast.page(cast.banker, two).statusCode()).isEqualTo(404);
        assertThat(Cast.page(cast.owner, one).body()).contains(cast.title).doesNotContain("原料价格");
        assertThat(Cast.page(SignedIn.as(Role.PERSON, "shanxi"), one).statusCode())
                .isEqualTo(404);
        assertThat(Cast.mails(cast.banker)).anyMatch(text -> text.contains("主管部门向银行推荐了项目"));
        assertThat(get(cast.banker, "/shanxi/workbench").body()).contains("接收主管部门推荐的项目");

        for (String to : List.of("RECEIVED_BY_BANK", "INVESTIGATING")) {
            assertThat(Cast.step(cast.banker, one, to).statusCode()).as(to).isEqualTo(303);
            assertThat(Cast.step(cast.rival, two, to).statusCode()).as(to).isEqualTo(303);
        }
        assertThat(Cast.page(cast.owner, one).body()).contains("银行调查中").doesNotContain("银行批准（");
        assertThat(Cast.offer(cast.banker, one, "260").statusCode()).isEqualTo(303);
        assertThat(Cast.offer(cast.rival, two, "200").statusCode()).isEqualTo(303);
        assertThat(Cast.page(cast.owner, one).body()).contains("260 万元，36 个月", "LPR 减 20 个基点");
        assertThat(Cast.answer(cast.owner, one, "accept").statusCode()).isEqualTo(303);
        assertThat(Cast.page(cast.rival, two).body()).contains("企业未接受");
        var late = Cast.step(cast.rival, two, "APPROVED");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("企业已接受另一家银行的方案");

        assertThat(Cast.step(cast.official, one, "APPROVED").statusCode()).isEqualTo(422);
        assertThat(Cast.step(cast.banker, one, "APPROVED").statusCode()).isEqualTo(303);
        assertThat(Cast.page(cast.owner, one).body()).contains("银行批准（银行登记）");
        assertThat(Cast.step(cast.banker, one, "DISBURSED").statusCode()).isEqualTo(422);
        assertThat(Cast.step(
                                cast.banker,
                                one,
                                "DISBURSED",
                                "amount",
                                "260",
                                "paidOn",
                                Given.today().toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(Cast.step(cast.banker, one, "IN_MONITORING").statusCode()).isEqualTo(303);
        assertThat(Cast.page(cast.official, one).body())
                .contains("260 万元", Given.today().plusYears(1).toString());
        monitored(one);
    }

    private void monitored(String one) {
        String year = String.valueOf(Given.today().getYear());
        String report = Cast.DESK + "/" + one + "/report";
        var wrong = Acting.post(
                cast.owner, report, "year", year, "production", "满负荷", "electricity", "x", "benefit", "1.234");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("满负荷", "1.234", "最多两位小数", "节约的成本加上增加的收入");
        String[] form = {
            "year",
            year,
            "production",
            "满负荷",
            "finance",
            "按期还本付息",
            "environment",
            "达标",
            "electricity",
            "1234567",
            "benefit",
            "86.25",
            "verifier",
            "示例检测机构"
        };
        assertThat(Acting.post(cast.banker, report, form).statusCode()).isEqualTo(404);
        assertThat(Acting.post(cast.owner, report, form).statusCode()).isEqualTo(303);
        assertThat(Acting.post(cast.owner, report, form).statusCode()).isEqualTo(422);
        for (SignedIn reader : List.of(cast.official, cast.banker, cast.owner)) {
            assertThat(Cast.page(reader, one).body())
                    .contains(
                            "151.728",
                            "655.061",
                            "1,234,567 kWh × 0.1229",
                            "82.3 %",
                            "184.350",
                            "86.25 万元",
                            "所填核验方：示例检测机构");
        }
        String standing = Cast.DESK + "/" + one + "/standing";
        assertThat(Acting.post(cast.banker, standing, "revision", Greens.revision(one))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Acting.post(
                                cast.banker,
                                standing,
                                "standing",
                                "OVERDUE",
                                "successful",
                                "on",
                                "revision",
                                Greens.revision(one))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Cast.page(cast.official, one).body()).contains("逾期", "成功案例");
        var row = TestPortal.bean(Recommendations.class)
                .rows(TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow(), Recommendations.EVERYWHERE)
                .stream()
                .filter(each -> cast.project.equals(each.project()) && each.bankId() == cast.bank.id())
                .findFirst()
                .orElseThrow();
        assertThat(row.amount()).isEqualTo(260);
        assertThat(row.wanted()).isEqualTo(300);
        assertThat(row.benefit()).isEqualByComparingTo("86.25");
        assertThat(row.overdue()).isTrue();
        assertThat(row.verified()).isTrue();
        assertThat(row.coal())
                .isNotNull()
                .satisfies(coal -> assertThat(coal.low()).isEqualByComparingTo("151728"));
        assertThat(row.co2()).isNotNull().satisfies(co2 -> assertThat(co2.low()).isEqualByComparingTo("655061"));
        assertThat(row.priorityArea()).isEqualTo(1);
        assertThat(Cast.step(cast.banker, one, "CLOSED").statusCode()).isEqualTo(303);
        assertThat(get(cast.owner, "/" + Cast.DESK + "?state=done").body()).contains(cast.title);
    }

    @Test
    void aHardGateIsSaidWithItsClauseAndNothingIsRecommended() {
        String blocked = Greens.project(cast.enterprise, cast.title + "受阻", "environment_assessment", "failed");
        var refused = Acting.post(
                cast.official,
                Cast.DESK,
                "project",
                blocked,
                "bank-" + cast.bank.publicId(),
                "on",
                "opinion",
                "写了很久的意见");
        assertThat(refused.statusCode()).isEqualTo(422);
        String clause = TestPortal.bean(Texts.class).in(Language.ZH, "project.gate.environment-assessment.clause");
        assertThat(refused.body()).contains("写了很久的意见", "error-summary", clause);
        assertThat(Tables.read("SELECT id FROM recommendation WHERE tenant_id = 14 AND project = ?", blocked))
                .isEmpty();
    }

    @Test
    void whatIsNoLongerInForceIsNotRecommended() {
        Tables.change(
                "UPDATE entry_period SET status = 'REVOKED' WHERE tenant_id > 0 AND entry_id ="
                        + " (SELECT id FROM entry WHERE tenant_id > 0 AND public_id = ?)",
                cast.project);
        assertThat(get(cast.official, "/shanxi/finance/projects/" + cast.project)
                        .body())
                .contains(cast.title)
                .doesNotContain("recommendations/new?project=");
        assertThat(cast.recommended(cast.bank).statusCode()).isEqualTo(404);
    }

    @Test
    void whatABankHasAlreadyIsNotRecommendedAgain() {
        var both = Together.all(List.of(
                () -> cast.recommended(cast.bank).statusCode(),
                () -> cast.recommended(cast.bank).statusCode()));
        assertThat(both).containsExactlyInAnyOrder(303, 422);
        var again = cast.recommended(cast.bank, cast.other);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已经向" + cast.bank.nameZh() + "推荐过", "节电明显");
        assertThat(cast.recommended(cast.other).statusCode()).isEqualTo(303);
    }

    @Test
    void aDraftIsCheckedBeforeABankSeesIt() {
        assertThat(Acting.post(
                                cast.official,
                                Cast.DESK,
                                "project",
                                cast.project,
                                "bank-" + cast.bank.publicId(),
                                "on",
                                "opinion",
                                "好",
                                "go",
                                "draft")
                        .statusCode())
                .isEqualTo(303);
        String id = Greens.of(cast.project, cast.bank);
        assertThat(Cast.page(cast.banker, id).statusCode()).isEqualTo(404);
        assertThat(Cast.page(cast.owner, id).statusCode()).isEqualTo(404);
        assertThat(Cast.page(SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi"), id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Cast.step(cast.official, id, "LOCAL_CHECK").statusCode()).isEqualTo(303);
        var city = SignedIn.in("140100", Role.CITY_REVIEWER, "shanxi");
        assertThat(get(city, "/shanxi/workbench/queue?kind=recommendation-check")
                        .body())
                .contains(cast.title);
        var less = Cast.step(city, id, "RECOMMENDED", "criterion-a", "on");
        assertThat(less.statusCode()).isEqualTo(422);
        assertThat(less.body()).contains("四项条件都核对符合才能推荐");
        assertThat(Cast.step(city, id, "RECOMMENDED", Cast.criteria()).statusCode())
                .isEqualTo(303);
        Tables.change(
                "UPDATE recommendation_step SET made_at = made_at - INTERVAL 3 DAY WHERE tenant_id = 14 AND recommendation_id ="
                        + " (SELECT id FROM recommendation WHERE tenant_id = 14 AND public_id = ?)",
                id);
        assertThat(Cast.page(cast.banker, id).body()).contains("至今 3 天").doesNotContain("主管部门核对中");
        assertThat(Cast.page(cast.official, id).body()).contains("主管部门核对中");
    }

    @Test
    void aBankDeclinesWithAReasonThatTheEnterpriseReads() {
        assertThat(cast.recommended(cast.bank).statusCode()).isEqualTo(303);
        String id = Greens.of(cast.project, cast.bank);
        assertThat(Cast.step(cast.banker, id, "DECLINED", "note-declined", "抵押不足")
                        .statusCode())
                .isEqualTo(422);
        var first = Together.all(List.of(
                () -> Cast.step(cast.banker, id, "RECEIVED_BY_BANK", "revision", "0")
                        .statusCode(),
                () -> Cast.step(cast.banker, id, "RECEIVED_BY_BANK", "revision", "0")
                        .statusCode()));
        assertThat(first).containsExactlyInAnyOrder(303, 422);
        assertThat(Cast.step(cast.banker, id, "INVESTIGATING").statusCode()).isEqualTo(303);
        assertThat(Cast.step(cast.banker, id, "DECLINED").body()).contains("请写明原因");
        assertThat(Cast.step(cast.banker, id, "DECLINED", "note-declined", "抵押不足")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Cast.page(cast.owner, id).body()).contains("未采纳", "抵押不足");
        assertThat(Cast.mails(cast.owner)).anyMatch(text -> text.contains("没有被采纳"));
        assertThat(Cast.mails(cast.official)).anyMatch(text -> text.contains("没有被采纳"));
        assertThat(cast.recommended(cast.bank).statusCode()).isEqualTo(303);
    }

    @Test
    void ofTwoOffersOneIsAccepted() {
        assertThat(cast.recommended(cast.bank, cast.other).statusCode()).isEqualTo(303);
        String one = Greens.of(cast.project, cast.bank);
        String two = Greens.of(cast.project, cast.other);
        Cast.step(cast.banker, one, "RECEIVED_BY_BANK");
        Cast.step(cast.rival, two, "RECEIVED_BY_BANK");
        assertThat(Cast.offer(cast.banker, one, "x").statusCode()).isEqualTo(422);
        assertThat(Cast.offer(cast.banker, two, "100").statusCode()).isEqualTo(404);
        Cast.offer(cast.banker, one, "260");
        Cast.offer(cast.rival, two, "280");
        var both = Together.all(List.of(
                () -> Cast.answer(cast.owner, one, "accept").statusCode(),
                () -> Cast.answer(cast.owner, two, "accept").statusCode()));
        assertThat(both).containsExactlyInAnyOrder(303, 422);
        assertThat(Tables.read(
                        "SELECT id FROM loan_offer WHERE tenant_id = 14 AND project = ? AND state = 'ACCEPTED'",
                        cast.project))
                .hasSize(1);
    }

    @Test
    void theOffersThatAreDeclinedWithTheOneAcceptedAreInTheAuditAndTheirBanksAreTold() {
        assertThat(cast.recommended(cast.bank, cast.other).statusCode()).isEqualTo(303);
        String one = Greens.of(cast.project, cast.bank);
        String two = Greens.of(cast.project, cast.other);
        Cast.step(cast.banker, one, "RECEIVED_BY_BANK");
        Cast.step(cast.rival, two, "RECEIVED_BY_BANK");
        Cast.offer(cast.banker, one, "260");
        Cast.offer(cast.rival, two, "280");
        assertThat(Cast.answer(cast.owner, one, "accept").statusCode()).isEqualTo(303);
        assertThat(answers(one)).containsExactly("recommendation.offer-accepted");
        assertThat(answers(two)).containsExactly("recommendation.offer-declined");
        assertThat(Cast.mails(cast.rival)).anyMatch(text -> text.contains("企业没有接受贵行的方案"));
        assertThat(Cast.mails(cast.banker)).noneMatch(text -> text.contains("企业没有接受贵行的方案"));
    }

    private static List<String> answers(String recommendation) {
        return Tables.read(
                "SELECT action FROM audit_line WHERE tenant_id = 14 AND subject_id = ?"
                        + " AND action IN ('recommendation.offer-accepted', 'recommendation.offer-declined')",
                recommendation);
    }
}
