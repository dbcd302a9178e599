package greenbridge.recommendation;

import static greenbridge.call.Sending.get;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.permission.Role;
import greenbridge.project.Projected;
import org.junit.jupiter.api.Test;

/** The other way: what a bank finds excellent. */
class BankProposalIT {
    private final Cast cast = new Cast();

    @Test
    void aBankProposesAndTheAuthorityTakesItUpOrSaysWhyNot() {
        var wrong = Acting.post(
                cast.banker,
                Cast.DESK + "/proposal",
                "bank",
                cast.bank.publicId(),
                "organisation",
                "没有这家单位",
                "title",
                "示例",
                "opinion",
                "写好的理由");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有这个单位", "写好的理由");
        assertThat(cast.proposed("中水回用" + cast.title).statusCode()).isEqualTo(303);
        assertThat(cast.proposed("光伏屋顶" + cast.title).statusCode()).isEqualTo(303);
        var ids = Tables.read(
                "SELECT public_id FROM recommendation WHERE tenant_id = 14 AND bank_id = ? AND direction = 'BANK_SIDE'"
                        + " ORDER BY id",
                cast.bank.id());
        assertThat(get(cast.official, "/shanxi/workbench/queue?kind=recommendation-proposal")
                        .body())
                .contains("中水回用");
        assertThat(Cast.page(cast.rival, ids.getFirst()).statusCode()).isEqualTo(404);
        assertThat(Cast.page(cast.owner, ids.getFirst()).statusCode()).isEqualTo(404);
        assertThat(Cast.step(cast.official, ids.getFirst(), "TAKEN_UP").body()).contains("请写明纳入的名单或支持");
        assertThat(Cast.step(cast.official, ids.getFirst(), "TAKEN_UP", "policy", "示例节水支持名单")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Cast.page(cast.banker, ids.getFirst()).body()).contains("示例节水支持名单", "主管部门已采纳");
        assertThat(Cast.page(cast.owner, ids.getFirst()).statusCode()).isEqualTo(200);
        assertThat(Cast.step(cast.official, ids.getLast(), "DECLINED", "note-declined", "不在支持范围")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Cast.page(cast.banker, ids.getLast()).body()).contains("不在支持范围");
        assertThat(Cast.mails(cast.banker)).anyMatch(text -> text.contains("主管部门采纳了贵行推荐的项目"));
    }

    @Test
    void itIsTakenUpOnlyWithAProjectOfTheOrganisationThatWasProposed() {
        assertThat(cast.proposed("屋顶光伏" + cast.title).statusCode()).isEqualTo(303);
        String id = Tables.read(
                        "SELECT public_id FROM recommendation WHERE tenant_id = 14 AND bank_id = ? AND direction = 'BANK_SIDE'",
                        cast.bank.id())
                .getFirst();
        var neighbour =
                Projected.unit("shanxi", SignedIn.as(Role.PERSON, "shanxi"), "enterprise", "示例邻居企业" + Ids.random());
        String foreign = Greens.project(neighbour, "示例邻居项目" + Ids.random());
        var refused = Cast.step(cast.official, id, "TAKEN_UP", "project", foreign);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("这个项目属于另一家单位", foreign);
        assertThat(Cast.step(cast.official, id, "TAKEN_UP", "project", "000000000000")
                        .body())
                .contains("项目库里没有这个编号的项目");
        assertThat(Cast.step(cast.official, id, "TAKEN_UP", "project", cast.project)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Cast.page(cast.banker, id).body()).contains("finance/projects/" + cast.project);
    }
}
