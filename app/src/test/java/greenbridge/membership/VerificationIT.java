package greenbridge.membership;

import static greenbridge.membership.Acting.code;
import static greenbridge.membership.Acting.get;
import static greenbridge.membership.Acting.post;
import static greenbridge.membership.Acting.verified;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** From what somebody states about an organisation to what an official decides. */
class VerificationIT {
    private static final String NEW = "shanxi/workbench/organisations";

    private final SignedIn person = SignedIn.as(Role.PERSON, "shanxi");
    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final String name = "测试单位" + Ids.random();

    @Test
    void aDraftIsSeenByItsMembersAndOfficialsOnly() {
        String path = entered(code("140100"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(get(person, "shanxi/" + path).body()).contains(name, "等待主管部门核验");
        assertThat(get(null, "shanxi/organisations/" + id).statusCode()).isEqualTo(404);
        var other = SignedIn.as(Role.PERSON, "shanxi");
        verified(other, "shanxi", "enterprise");
        assertThat(get(other, "shanxi/" + path).statusCode()).isEqualTo(404);
        assertThat(Tables.read("SELECT title FROM searchable_organisation WHERE public_id = '" + id + "'"))
                .isEmpty();
        assertThat(get(official, "shanxi/workbench/verifications").body()).contains(name);
        assertThat(get(official, "shanxi/workbench/queue").statusCode()).isEqualTo(200);
    }

    @Test
    void acceptedItShowsAndWhoAskedIsTold() {
        String path = entered(code("140100"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        String asked = asked(id);
        assertThat(get(official, "shanxi/" + asked).body())
                .contains(name, "系统核对", person.person().email());
        assertThat(tasks(asked)).isEqualTo("1");
        assertThat(decide(official, asked, "accepted", "").statusCode()).isEqualTo(303);
        assertThat(tasks(asked)).isEqualTo("0");
        assertThat(get(null, "shanxi/organisations/" + id).body()).contains(name);
        assertThat(Tables.read("SELECT title FROM searchable_organisation WHERE public_id = '" + id + "'"))
                .containsExactly(name);
        assertThat(Tables.read("SELECT q.id FROM index_queue q JOIN organisation o ON o.tenant_id = q.tenant_id"
                        + " AND o.id = q.subject_id WHERE q.kind = 'organisation' AND o.public_id = '" + id
                        + "' UNION SELECT o.id FROM organisation o WHERE o.state = 'VERIFIED' AND o.public_id = '" + id
                        + "'"))
                .isNotEmpty();
        assertThat(get(person, "shanxi/workbench/messages").body()).contains(name + "已通过核验");
        assertThat(Tables.read("SELECT subject FROM mail WHERE template = 'decided' AND recipient = '"
                        + person.person().email() + "'"))
                .singleElement()
                .asString()
                .contains(name);
        assertThat(get(person, "shanxi/" + path + "/history").body()).contains("单位通过核验", "提交单位登记");
    }

    @Test
    void whoReturnsOrRefusesSaysWhy() {
        String path = entered(code("140100"));
        String asked = asked(path.substring(path.lastIndexOf('/') + 1));
        for (String decision : new String[] {"returned", "refused"}) {
            var answer = decide(official, asked, decision, " ");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#reason\"");
        }
        assertThat(decide(official, asked, "", "为测试").statusCode()).isEqualTo(422);
        assertThat(decide(official, asked, "returned", "缺少英文名称").statusCode()).isEqualTo(303);
        assertThat(get(person, "shanxi/workbench").body()).contains("修改退回的申请：" + name);
        assertThat(get(person, "shanxi/" + path + "/statement").body()).contains("缺少英文名称", name);
        String mended = name + "有限公司";
        assertThat(post(person, "shanxi/" + path + "/statement", statement(code("140100"), mended))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(person, "shanxi/workbench").body()).doesNotContain("修改退回的申请：" + name);
        assertThat(get(person, "shanxi/" + path + "/statement").statusCode()).isEqualTo(404);
        String again = asked(path.substring(path.lastIndexOf('/') + 1));
        assertThat(again).isNotEqualTo(asked);
        assertThat(decide(official, again, "refused", "不是独立法人").statusCode()).isEqualTo(303);
        assertThat(get(person, "shanxi/" + path).body()).contains("不是独立法人");
    }

    @Test
    @Asvs({"2.3.3", "2.3.4"})
    void ofTwoOfficialsWhoDecideAtOnceOneDoes() {
        for (int i = 0; i < 5; i++) {
            var asker = SignedIn.as(Role.PERSON, "shanxi");
            var asked = Acting.found(asker, "shanxi", "enterprise", name + i);
            var colleague = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
            var one = CompletableFuture.supplyAsync(
                    () -> decide(official, asked.path(), "accepted", "").statusCode());
            var two = CompletableFuture.supplyAsync(
                    () -> decide(colleague, asked.path(), "refused", "重复").statusCode());
            assertThat(new int[] {one.join(), two.join()}).containsExactlyInAnyOrder(303, 422);
            boolean accepted = one.join() == 303;
            assertThat(Acting.unit("shanxi", asked).verified()).isEqualTo(accepted);
            assertThat(Tables.read("SELECT id FROM mail WHERE template = 'decided' AND recipient = '"
                            + asker.person().email() + "'"))
                    .hasSize(1);
            assertThat(decide(official, asked.path(), "accepted", "").body()).contains("已有其他人员办结");
        }
    }

    @Test
    @Asvs("2.3.1")
    void noStepIsSkipped() {
        String path = "shanxi/" + entered(code("140100"));
        assertThat(get(person, path + "/change").statusCode()).isEqualTo(404);
        assertThat(post(person, path + "/change", statement(code("140100"), name))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(person, path + "/statement").statusCode()).isEqualTo(404);
        String asked = asked(path.substring(path.lastIndexOf('/') + 1));
        assertThat(decide(person, asked, "accepted", "").statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficialDecidesInTheOwnAreaAndNeverAboutOneself() {
        var elsewhere = SignedIn.as(Role.PERSON, "shanxi");
        TestPortal.bean(Grants.class)
                .give(
                        Acting.tenant("shanxi"),
                        elsewhere.person().id(),
                        Role.CITY_REVIEWER,
                        new Grants.Over("140200", null, null),
                        "test");
        var asked = Acting.found(person, "shanxi", "enterprise", name);
        assertThat(get(elsewhere, "shanxi/" + asked.path()).statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, "shanxi/workbench/verifications").body()).doesNotContain(name);
        assertThat(decide(elsewhere, asked.path(), "accepted", "").statusCode()).isEqualTo(404);
        var abroad = SignedIn.as(Role.PROVINCE_REVIEWER, "gansu");
        assertThat(get(abroad, "gansu/" + asked.path()).statusCode()).isEqualTo(404);
        var own = Acting.found(official, "shanxi", "enterprise", name + "自");
        assertThat(decide(official, own.path(), "accepted", "").body()).contains("不能核验自己提交的申请");
    }

    @Test
    void aKnownOrganisationIsClaimedAndGivesNothingBeforeTheDecision() {
        Unit known = listed();
        String code = Objects.requireNonNull(known.creditCode());
        var offered = post(person, NEW, statement(code, "随便一个名称"));
        assertThat(offered.statusCode()).isEqualTo(422);
        assertThat(offered.body()).contains("本门户已收录的单位", known.publicId()).doesNotContain("都不是");
        assertThat(post(person, NEW, with(statement(code, known.nameZh()), "claim", known.publicId()))
                        .statusCode())
                .isEqualTo(422);
        String[] claim = with(with(statement(code, known.nameZh()), "claim", known.publicId()), "note", "我在这里工作");
        assertThat(post(person, NEW, claim).statusCode()).isEqualTo(303);
        assertThat(post(person, NEW, claim).statusCode()).isEqualTo(303);
        assertThat(Tables.read("SELECT id FROM verification WHERE organisation_id = " + known.id()))
                .hasSize(1);
        assertThat(get(person, NEW).body()).contains(known.nameZh(), "等待核验");
        assertThat(get(person, "shanxi/" + known.path()).statusCode()).isEqualTo(403);
        String asked = asked(known.publicId());
        assertThat(get(official, "shanxi/" + asked).body()).contains("我在这里工作");
        assertThat(decide(official, asked, "accepted", "").statusCode()).isEqualTo(303);
        assertThat(get(person, "shanxi/" + known.path() + "/members").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameNameMayBeAnotherOrganisation() {
        Unit known = listed();
        String code = code("140100");
        var offered = post(person, NEW, statement(code, known.nameZh()));
        assertThat(offered.statusCode()).isEqualTo(422);
        assertThat(offered.body()).contains("都不是");
        var entered = post(person, NEW, with(with(statement(code, known.nameZh()), "claim", ""), "another", "true"));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(location(entered)).doesNotEndWith(known.publicId());
    }

    @Test
    @Asvs("2.2.2")
    void theFormSaysWhatIsWrong() {
        String good = code("140100");
        String mistyped = good.substring(0, 10) + (good.charAt(10) == 'M' ? 'N' : 'M') + good.substring(11);
        assertThat(post(person, NEW, statement("9114", name)).body()).contains("代码有 4 位", "value=\"9114\"");
        assertThat(post(person, NEW, statement("91140100I" + good.substring(9), name))
                        .body())
                .contains("第 9 位“I”不是代码中的字符");
        assertThat(post(person, NEW, statement("91A" + good.substring(3), name)).body())
                .contains("第 3 位“A”应为数字");
        assertThat(post(person, NEW, statement(mistyped, name)).body()).contains("第 9 至 17 位中有一位写错了");
        var empty = post(person, NEW, "creditCode", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("href=\"#nameZh\"", "href=\"#kind\"", "href=\"#area\"", "href=\"#contactName\"");
        var foreign = post(person, NEW, with(statement(good, name), "area", "620100"));
        assertThat(foreign.body()).contains("href=\"#area\"");
        assertThat(post(person, NEW, statement(good, "请看 https://evil.example")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void nameAndCodeOfWhatIsVerifiedAreChangedByAnOfficial() {
        var unit = verified(person, "shanxi", "enterprise");
        String path = "shanxi/" + unit.path();
        String code = Objects.requireNonNull(unit.creditCode());
        String[] change = with(statement(code, name), "note", "已核准更名");
        assertThat(post(person, path + "/change", statement(code, name)).statusCode())
                .isEqualTo(422);
        assertThat(post(person, path + "/change", change).statusCode()).isEqualTo(303);
        assertThat(post(person, path + "/change", change).statusCode()).isEqualTo(422);
        assertThat(get(null, "shanxi/organisations/" + unit.publicId()).body()).contains(unit.nameZh());
        assertThat(decide(official, asked(unit.publicId()), "accepted", "").statusCode())
                .isEqualTo(303);
        assertThat(get(null, "shanxi/organisations/" + unit.publicId()).body()).contains(name);
        assertThat(get(person, path + "/history").body()).contains("名称或代码变更通过", unit.nameZh());
    }

    /** As a catalog lists it: nobody acts for it. */
    private Unit listed() {
        var unit = verified(SignedIn.as(Role.PERSON, "shanxi"), "shanxi", "enterprise");
        Tables.change("UPDATE organisation SET state = 'LISTED' WHERE id = " + unit.id());
        Tables.change("UPDATE person_grant SET taken_at = given_at WHERE organisation_id = " + unit.id());
        Tables.change("DELETE FROM verification WHERE organisation_id = " + unit.id());
        return unit;
    }

    private String entered(String code) {
        var answer = post(person, NEW, statement(code, name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return location(answer).substring("/shanxi/".length());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String[] statement(String code, String name) {
        return new String[] {
            "creditCode",
            code,
            "nameZh",
            name,
            "kind",
            "enterprise",
            "area",
            "140100",
            "contactName",
            "王某",
            "contactPhone",
            "0351-1234567"
        };
    }

    /** The last value of a name counts where it is there already. */
    private static String[] with(String[] form, String field, String value) {
        var more = new java.util.ArrayList<>(java.util.List.of(form));
        int there = more.indexOf(field);
        if (there >= 0) {
            more.set(there + 1, value);
        } else {
            more.add(field);
            more.add(value);
        }
        return more.toArray(String[]::new);
    }

    /** Of the newest question about this organisation. */
    private static String asked(String organisation) {
        return "workbench/verifications/"
                + Tables.read("SELECT v.public_id FROM verification v JOIN organisation o ON o.tenant_id = v.tenant_id"
                                + " AND o.id = v.organisation_id WHERE o.public_id = '" + organisation
                                + "' ORDER BY v.id DESC LIMIT 1")
                        .getFirst();
    }

    private static String tasks(String asked) {
        String subject = asked.substring(asked.lastIndexOf('/') + 1);
        return Tables.read(
                        "SELECT COUNT(*) FROM task WHERE done_at IS NULL AND kind = 'verification' AND subject_id = '"
                                + subject + "'")
                .getFirst();
    }

    private static HttpResponse<String> decide(SignedIn by, String asked, String decision, String reason) {
        return post(by, "shanxi/" + asked + "/decision", "decision", decision, "reason", reason);
    }
}
