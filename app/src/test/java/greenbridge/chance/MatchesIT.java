package greenbridge.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Energy users beside technologies, and everything computed again. */
class MatchesIT {
    private static final String MATCHES = "/shanxi/workbench/matches";
    private static final String COUNTY = "140105";

    @Test
    void anOfficialSeesTheKeyUsersOfTheAreaBesideWhatFitsAndTellsThem() {
        Given.sampleData();
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        Unit user = user(owner);
        var official = SignedIn.in(COUNTY, Role.COUNTY_REVIEWER, "shanxi");
        String list = MATCHES + "?industry=I03&area=" + COUNTY;
        assertThat(Sending.get(official, list).body()).doesNotContain(user.nameZh());
        assertThat(Sending.get(official, list + "&all=1").body()).contains(user.nameZh());
        Tables.change(
                "UPDATE organisation SET badges = '[\"key_energy_user\"]' WHERE tenant_id = 14 AND id = ?", user.id());
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        Sending.get(official, list).body().contains("market/match?industry=I03&amp;why=technology/"));
        assertThat(Sending.get(official, list).body()).contains(user.nameZh(), "重点用能单位", "告知企业");
        assertThat(Sending.get(official, list + "&lang=en").body()).contains("Tell the enterprise");
        assertThat(Sending.get(official, MATCHES + "/export.csv?industry=I03&area=" + COUNTY)
                        .body())
                .contains(user.nameZh());
        assertThat(Tables.read(
                        "SELECT detail FROM audit_line WHERE tenant_id = 14 AND action = 'matches.exported' AND actor = ?",
                        official.person().publicId()))
                .singleElement()
                .asString()
                .contains("area=140105&industry=I03");

        String message = MATCHES + "/" + user.publicId() + "/message";
        var elsewhere = SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi");
        assertThat(Sending.get(elsewhere, list).body()).doesNotContain(user.nameZh());
        assertThat(Sending.post(elsewhere, message, "industry", "I03", "area", COUNTY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Sending.post(official, message, "industry", "I03", "area", COUNTY)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sending.get(owner, "/shanxi/workbench/messages").body()).contains("适合贵单位所在行业的技术");
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = 14 AND subject_id = ?", user.publicId()))
                .contains("matches.told");
    }

    @Test
    void whereNobodyActsForAnEnterpriseTheOfficialIsToldSo() {
        Unit user = user(SignedIn.as(Role.PERSON, "shanxi"));
        Tables.change(
                "UPDATE person_grant SET taken_at = given_at WHERE tenant_id = 14 AND organisation_id = ?", user.id());
        var official = SignedIn.in(COUNTY, Role.COUNTY_REVIEWER, "shanxi");
        var answer = Sending.post(official, MATCHES + "/" + user.publicId() + "/message", "all", "1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("无人可告知");
    }

    @Test
    void allIsComputedAgainOnceAtATimeWithProgress() throws Exception {
        var tenant = Matched.tenant("qinghai");
        var asker = Matched.verified(SignedIn.as(Role.PERSON, "qinghai"), "qinghai", "enterprise");
        var need = Matched.need("qinghai", asker, "示例需求" + Ids.random(), "ES01", null);
        TestPortal.bean(Keeping.class).compute(tenant, need);
        settled(tenant);
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "qinghai");
        String run = "/qinghai/workbench/matches/run";
        try (Connection held = held(tenant.id(), need.id())) {
            assertThat(Sending.post(official, run).statusCode()).isEqualTo(303);
            assertThat(Sending.post(SignedIn.as(Role.PROVINCE_REVIEWER, "qinghai"), run)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(running(tenant)).hasSize(1);
            assertThat(Sending.get(official, run).body()).contains("正在计算", "hx-trigger=\"every 3s\"", "查看最新进度");
            assertThat(Sending.get(official, "/qinghai/workbench/matches").body())
                    .contains("正在计算");
            held.rollback();
        }
        settled(tenant);
        assertThat(Sending.get(official, run).body()).contains("已完成").doesNotContain("every 3s");
        assertThat(Tables.read("SELECT done FROM match_run WHERE tenant_id = ? ORDER BY id DESC LIMIT 1", tenant.id())
                        .getFirst())
                .isNotEqualTo("0");
        assertThat(Sending.post(SignedIn.in("630100", Role.CITY_REVIEWER, "qinghai"), run)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasComputedByAnotherRuleIsComputedAgain() {
        var tenant = Matched.tenant("gansu");
        var asker = Matched.verified(SignedIn.as(Role.PERSON, "gansu"), "gansu", "enterprise");
        var need = Matched.need("gansu", asker, "示例需求" + Ids.random(), "ES01", null);
        TestPortal.bean(Keeping.class).compute(tenant, need);
        Tables.change(
                "UPDATE kept_need SET rule_version = 'old' WHERE tenant_id = ? AND need_id = ?",
                tenant.id(),
                need.id());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Tables.read(
                                "SELECT rule_version FROM kept_need WHERE tenant_id = ? AND need_id = ?",
                                tenant.id(),
                                need.id())
                        .contains(RuleVersion.NOW));
        assertThat(Tables.read("SELECT id FROM match_run WHERE tenant_id = ? AND asked_by IS NULL", tenant.id()))
                .isNotEmpty();
    }

    @Test
    void whatIsOldIsComputedAgain() {
        var tenant = Matched.tenant("gansu");
        var asker = Matched.verified(SignedIn.as(Role.PERSON, "gansu"), "gansu", "enterprise");
        var need = Matched.need("gansu", asker, "示例需求" + Ids.random(), "ES01", null);
        TestPortal.bean(Keeping.class).compute(tenant, need);
        Tables.change(
                "UPDATE kept_need SET computed_at = computed_at - INTERVAL 2 DAY, failed_at = NULL WHERE tenant_id = ? AND need_id = ?",
                tenant.id(),
                need.id());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Tables.read(
                                        "SELECT k.need_id FROM kept_need k JOIN need n ON n.tenant_id = k.tenant_id AND n.id = k.need_id"
                                                + " WHERE k.tenant_id = ? AND k.need_id = ? AND k.computed_at >= n.published_at",
                                        tenant.id(),
                                        need.id())
                                .size()
                        == 1);
    }

    private static Unit user(SignedIn owner) {
        Unit user = Matched.verified(owner, "shanxi", "enterprise");
        Tables.change(
                "UPDATE organisation SET industry = 'I03', area = ? WHERE tenant_id = 14 AND id = ?",
                COUNTY,
                user.id());
        return user;
    }

    /** As if another worker were at it. */
    private static Connection held(int tenant, long need) throws SQLException {
        var connection = DelegatingDataSource.unwrapDataSource(TestPortal.bean(DataSource.class))
                .getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "SELECT need_id FROM kept_need WHERE tenant_id = ? AND need_id = ? FOR UPDATE")) {
            statement.setInt(1, tenant);
            statement.setLong(2, need);
            statement.executeQuery();
        }
        return connection;
    }

    private static void settled(Tenant tenant) {
        await().atMost(Duration.ofMinutes(2)).until(() -> running(tenant).isEmpty());
    }

    private static List<String> running(Tenant tenant) {
        return Tables.read("SELECT id FROM match_run WHERE tenant_id = ? AND running", tenant.id());
    }
}
