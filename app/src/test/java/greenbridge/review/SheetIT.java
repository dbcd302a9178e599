package greenbridge.review;

import static greenbridge.call.Sending.hidden;
import static greenbridge.review.Reviewing.approve;
import static greenbridge.review.Reviewing.at;
import static greenbridge.review.Reviewing.get;
import static greenbridge.review.Reviewing.post;
import static greenbridge.review.Reviewing.print;
import static greenbridge.review.Reviewing.sheet;
import static greenbridge.review.Reviewing.state;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.Together;
import greenbridge.application.Application.State;
import greenbridge.application.Applied;
import greenbridge.application.Applied.Round;
import greenbridge.audit.Audit;
import greenbridge.call.ProvinceQuota;
import greenbridge.call.Quotas;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.permission.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing within a quota: one drafts, another approves. */
class SheetIT {
    private static final List<Tier> STEPS = List.of(Applied.CITY, Applied.PROVINCE, Applied.MINISTRY);

    private final SignedIn drafter = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final SignedIn approver = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");

    private static Round round(Pack.Quota quota, @org.jspecify.annotations.Nullable Integer number) {
        return Applied.round("shanxi", Applied.pack(STEPS, quota, null, false), number);
    }

    @Test
    void aSecondPersonApprovesAndAllOnItAreSelected() {
        var round = round(Pack.Quota.CALL, 5);
        var one = at(round, 1, 500);
        var two = at(round, 1, 600);
        assertThat(get(drafter, "shanxi/workbench/calls/" + round.call().publicId() + "/ranking")
                        .body())
                .contains(one.unit().nameZh(), "名额 5，已用 0，剩余 5");
        String sheet = sheet(drafter, round, one, two);
        assertThat(get(drafter, sheet).body()).doesNotContain("name=\"print\"");
        assertThat(post(drafter, sheet + "/approval", "print", print(approver, sheet))
                        .body())
                .contains("起草人不能批准");
        assertThat(post(approver, sheet, "titleZh", "别人的").statusCode()).isEqualTo(404);
        assertThat(approve(approver, sheet).statusCode()).isEqualTo(303);
        assertThat(state(round, one)).isEqualTo(State.SELECTED);
        assertThat(state(round, two)).isEqualTo(State.SELECTED);
        assertThat(Applied.now(round, one.application()).tier()).isEqualTo(1);
        assertThat(get(approver, sheet).body()).contains("已批准", "名额 5，已用 2，剩余 3");
        assertThat(get(one.owner(), "shanxi/workbench/messages").body()).contains("已入选推荐名单");
        assertThat(post(approver, sheet + "/approval", "print", "0").body()).contains("推荐表刚刚有了变化或已办结");
        var call = round.call();
        String results = get(drafter, "shanxi/workbench/calls/" + call.publicId() + "/results.csv")
                .body();
        assertThat(results).contains(one.unit().nameZh(), two.unit().nameZh(), "择优入选", "已入选");
        assertThat(results.lines()).hasSize(3);
        var abroad = SignedIn.as(Role.PROVINCE_REVIEWER, "gansu");
        assertThat(get(abroad, sheet.replace("shanxi", "gansu")).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutANumberNothingIsApproved() {
        var round = round(Pack.Quota.PROVINCE, null);
        String sheet = sheet(drafter, round, at(round, 1, 500));
        var refused = approve(approver, sheet);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("还没有人录入名额");
        TestPortal.bean(Quotas.class)
                .give(new ProvinceQuota(
                        round.programme().tenantId(),
                        round.programme().id(),
                        2026,
                        round.tenant().id(),
                        1));
        assertThat(approve(approver, sheet).statusCode()).isEqualTo(303);
        String second = sheet(drafter, round, at(round, 1, 500));
        assertThat(approve(approver, second).body()).contains("名额 1，剩余 0，推荐表上有 1 件");
    }

    @Test
    void overTheQuotaItStopsUnlessADocumentAllowsIt() {
        var round = round(Pack.Quota.CALL, 1);
        var one = at(round, 1, 500);
        var two = at(round, 1, 600);
        String sheet = sheet(drafter, round, one, two);
        assertThat(approve(approver, sheet).body()).contains("名额 1，剩余 1，推荐表上有 2 件");
        assertThat(state(round, one)).isEqualTo(State.IN_REVIEW);
        String seen = print(approver, sheet);
        var saved = post(
                drafter,
                sheet,
                "seen",
                hidden(get(drafter, sheet).body(), "seen"),
                "titleZh",
                "推荐名单",
                "titleEn",
                "The list",
                "waiver",
                "工信厅函〔2026〕7号",
                "place-" + two.application().publicId(),
                "1",
                "place-" + one.application().publicId(),
                "2",
                "reason-" + two.application().publicId(),
                "示范作用明显");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(post(approver, sheet + "/approval", "print", seen).body()).contains("推荐表刚刚有了变化");
        String page = get(approver, sheet).body();
        assertThat(page).contains("工信厅函〔2026〕7号", "示范作用明显");
        assertThat(page.indexOf(two.unit().nameZh()))
                .isLessThan(page.indexOf(one.unit().nameZh()));
        assertThat(approve(approver, sheet).statusCode()).isEqualTo(303);
        assertThat(state(round, two)).isEqualTo(State.SELECTED);
        String id = sheet.substring(sheet.lastIndexOf('/') + 1);
        assertThat(TestPortal.bean(Audit.class)
                        .of(round.tenant().id(), "sheet", id, null)
                        .entries()
                        .toString())
                .contains("工信厅函〔2026〕7号", "sheet.approved");
    }

    @Test
    void whoeverHasTwoPagesOpenDoesNotOverwriteTheFirstWithTheSecond() {
        var round = round(Pack.Quota.NONE, null);
        var one = at(round, 1, 500);
        String sheet = sheet(drafter, round, one);
        String place = "place-" + one.application().publicId();
        String reason = "reason-" + one.application().publicId();
        String seen = hidden(get(drafter, sheet).body(), "seen");
        String[] first = {"seen", seen, "titleZh", "第一页", "titleEn", "First", place, "1", reason, "示范作用明显"};
        String[] second = {"seen", seen, "titleZh", "第二页", "titleEn", "Second", place, "1", reason, "产能较大"};
        assertThat(post(drafter, sheet, first).statusCode()).isEqualTo(303);
        var late = post(drafter, sheet, second);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("别人已经修改过", "第二页", "产能较大");
        assertThat(get(approver, sheet).body()).contains("第一页", "示范作用明显").doesNotContain("产能较大");
        second[1] = hidden(late.body(), "seen");
        assertThat(post(drafter, sheet, second).statusCode()).isEqualTo(303);
        assertThat(get(approver, sheet).body()).contains("第二页", "产能较大");
    }

    @Test
    void twoSheetsAtOnceNeverExceedTheQuota() {
        for (int i = 0; i < 4; i++) {
            var round = round(Pack.Quota.CALL, 3);
            String one = sheet(drafter, round, at(round, 1, 500), at(round, 1, 500));
            String two = sheet(drafter, round, at(round, 1, 500), at(round, 1, 500));
            String first = print(approver, one);
            String second = print(approver, two);
            var other = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
            assertThat(Together.<Integer>all(List.of(
                            () -> post(approver, one + "/approval", "print", first)
                                    .statusCode(),
                            () -> post(other, two + "/approval", "print", second)
                                    .statusCode())))
                    .containsExactlyInAnyOrder(303, 422);
            assertThat(greenbridge.Tables.read(
                            "SELECT id FROM application WHERE tenant_id = ? AND call_id = ? AND state = 'SELECTED'",
                            round.call().tenantId(),
                            round.call().id()))
                    .hasSize(2);
        }
    }

    @Test
    void aSheetIsVoidOnceALineHasChanged() {
        var round = round(Pack.Quota.NONE, null);
        var one = at(round, 1, 500);
        var two = at(round, 1, 600);
        String sheet = sheet(drafter, round, one, two);
        Applied.again(round, one.application(), one.unit(), 900);
        assertThat(get(approver, sheet).body()).contains("列入后有变化");
        var refused = approve(approver, sheet);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("推荐表已失效", one.unit().nameZh());
        assertThat(state(round, two)).isEqualTo(State.IN_REVIEW);
        assertThat(get(approver, sheet).body()).doesNotContain("name=\"print\"");
    }

    @Test
    void nobodyApprovesASheetWithTheOwnOrganisation() {
        var round = round(Pack.Quota.NONE, null);
        var one = at(round, 1, 500);
        TestPortal.bean(greenbridge.permission.Grants.class)
                .give(
                        round.tenant(),
                        one.owner().person().id(),
                        Role.PROVINCE_REVIEWER,
                        greenbridge.permission.Grants.Over.TENANT,
                        "test");
        String sheet = sheet(drafter, round, one);
        assertThat(approve(one.owner(), sheet).statusCode()).isEqualTo(422);
        assertThat(state(round, one)).isEqualTo(State.IN_REVIEW);
    }
}
