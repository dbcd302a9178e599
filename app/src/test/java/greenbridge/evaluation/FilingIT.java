package greenbridge.evaluation;

import static greenbridge.evaluation.Cases.get;
import static greenbridge.evaluation.Cases.tenant;
import static greenbridge.evaluation.Cases.verified;
import static greenbridge.membership.Acting.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.organisation.Unit;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the city of the enterprise does with a report, what the public sees of it, and how long it is kept. */
class FilingIT {
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shandong");
    private final SignedIn agent = SignedIn.as(Role.PERSON, "shandong");
    private final Unit enterprise = verified(owner, "shandong", "enterprise");
    private final Unit agency = verified(agent, "shandong", "agency");

    @Test
    void itGoesToTheCityOfTheEnterpriseAndToNoOther() {
        var filed = Cases.filed("shandong", enterprise, agency, owner, agent);
        var jinan = Cases.cityOfficial("370100");
        String path = "shandong/" + filed.filingPath();
        assertThat(get(jinan, path).body()).contains(enterprise.nameZh(), "机密内容 profile", "确认收到");
        assertThat(get(jinan, "shandong/workbench/filings").body()).contains(filed.publicId());
        assertThat(Tables.read(
                        "SELECT CONCAT(permission, ' ', area) FROM task WHERE tenant_id = 37 AND kind = 'evaluation-receipt'"
                                + " AND subject_id = ?",
                        filed.publicId()))
                .containsExactly("APPLICATION_CHECK 370100");
        var zibo = Cases.cityOfficial("370300");
        assertThat(get(zibo, path).statusCode()).isEqualTo(404);
        assertThat(post(zibo, path + "/receipt").statusCode()).isEqualTo(404);
        assertThat(get(zibo, "shandong/workbench/filings").body()).doesNotContain(filed.publicId());
        var county = SignedIn.as(Role.PERSON, "shandong");
        TestPortal.bean(Grants.class)
                .give(
                        tenant("shandong"),
                        county.person().id(),
                        Role.COUNTY_REVIEWER,
                        new Grants.Over("370102", null, null),
                        "test");
        assertThat(get(county, path).statusCode()).isEqualTo(404);
        assertThat(get(SignedIn.as(Role.PROVINCE_REVIEWER, "gansu"), "gansu/" + filed.filingPath())
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(jinan, path + "/receipt").statusCode()).isEqualTo(303);
        assertThat(post(jinan, path + "/receipt").statusCode()).as("once").isEqualTo(422);
        var received = Cases.now("shandong", filed);
        assertThat(received.receivedBy()).isEqualTo(jinan.person().id());
        assertThat(get(agent, "shandong/workbench/messages").body()).contains(enterprise.nameZh());
        assertThat(Cases.evaluations()
                        .filedBy(tenant("shandong"), agency.id(), Cases.today().getYear()))
                .isEqualTo(1);
        assertThat(Cases.evaluations()
                        .filedBy(tenant("shandong"), agency.id(), Cases.today().getYear() - 1))
                .isZero();
    }

    @Test
    void nothingIsRemovedBeforeItsYearsAreOver() {
        var filed = Cases.filed("shandong", enterprise, agency, owner, agent);
        var official = Cases.cityOfficial("370100");
        String removal = "shandong/" + filed.filingPath() + "/removal";
        assertThat(post(official, removal).statusCode()).isEqualTo(422);
        LocalDate lastDay = Cases.today().minusYears(Cases.rulebook().keepYears());
        filedOn(filed, lastDay);
        assertThat(get(official, "shandong/" + filed.filingPath()).body()).doesNotContain("销毁档案");
        assertThat(post(official, removal).statusCode()).isEqualTo(422);
        assertThat(TestPortal.bean(EvaluationRows.class).erase(filed.tenantId(), filed.id(), lastDay))
                .as("nor by whoever goes past the verb")
                .isZero();
        assertThat(Cases.evaluations().wastes(filed)).hasSize(2);
        filedOn(filed, lastDay.minusDays(1));
        assertThat(get(official, "shandong/" + filed.filingPath()).body()).contains("销毁档案");
        assertThat(post(official, removal).statusCode()).isEqualTo(303);
        assertThat(Cases.evaluations().find(tenant("shandong"), filed.publicId()))
                .isEmpty();
        assertThat(Cases.evaluations().wastes(filed)).isEmpty();
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = 37 AND subject_id = ? ORDER BY number DESC LIMIT 1",
                        filed.publicId()))
                .containsExactly("evaluation.erased");
    }

    @Test
    void thePublicSeesFourItemsAndNothingElse() {
        var taken = Cases.taken("shandong", enterprise, agency, owner, agent);
        String name = enterprise.nameZh();
        String page = "shandong/evaluations?name="
                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        String export = page.replace("evaluations?", "evaluations/export.csv?");
        String api = "api/v1/" + page;
        assertThat(get(null, page).body()).as("not before it is filed").doesNotContain(agency.nameZh());
        var filed = Cases.filed("shandong", taken, Cases.filing(Cases.today(), "粉煤灰", "1000.5", "250"), agent);
        for (String path : new String[] {page, export, api}) {
            String body = get(null, path).body();
            assertThat(body).as(path).contains(name, "粉煤灰", "蒸压砖", agency.nameZh());
            assertThat(body.replace(",", "")).as(path).contains("1250.5");
            assertThat(body)
                    .as(path)
                    .doesNotContain("机密", "1000.5", "63.21", filed.publicId(), "未列入")
                    .doesNotContain(String.valueOf(filed.reportNo()));
        }
        assertThat(get(null, export).body().lines().findFirst().orElseThrow())
                .endsWith("企业名称,利用固体废物种类与数量,综合利用产品名称,评价机构名称");
        assertThat(get(null, api).body())
                .containsPattern("\"evaluations\":\\[\\{\"enterprise\":.*\"agency\":\"[^\"]+\"}]");
        assertThat(get(null, page.replace("shandong", "gansu")).body()).doesNotContain(agency.nameZh());
        assertThat(get(null, "shandong/evaluations?name=%25").body()).doesNotContain(agency.nameZh());
    }

    @Test
    void theLatestFilingComesFirstAndPagesGoOn() {
        for (int i = 0; i < Disclosures.PAGE + 1; i++) {
            var taken = Cases.taken("shandong", enterprise, agency, owner, agent);
            Cases.filed("shandong", taken, Cases.filing(Cases.today(), "废物" + i + "号", "1", "1"), agent);
        }
        var disclosures = TestPortal.bean(Disclosures.class);
        var first = disclosures.latest(tenant("shandong"), enterprise.nameZh(), Long.MAX_VALUE);
        assertThat(first.items()).hasSize(Disclosures.PAGE);
        assertThat(first.items().getFirst().wastes().getFirst().kind()).isEqualTo("废物" + Disclosures.PAGE + "号");
        var second = disclosures.latest(
                tenant("shandong"), enterprise.nameZh(), first.before().orElseThrow());
        assertThat(second.items()).hasSize(1);
        assertThat(second.items().getFirst().wastes().getFirst().kind()).isEqualTo("废物0号");
        assertThat(second.before()).isEmpty();
    }

    private static void filedOn(Evaluation filed, LocalDate day) {
        Tables.change(
                "UPDATE evaluation SET filed_on = ? WHERE tenant_id = 37 AND public_id = ?",
                day.toString(),
                filed.publicId());
    }
}
