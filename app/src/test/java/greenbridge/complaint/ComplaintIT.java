package greenbridge.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets a complaint, and who leaves it to others. */
class ComplaintIT {
    private static final String DESK = "shanxi/workbench/complaints";

    private final Tenant tenant =
            TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();

    @Test
    void aComplaintGoesToTheOfficialsOfItsCountyAndCityAndToTheProvince() {
        String name = "示例被举报单位" + Ids.random();
        var complaint = filed(name, "140105", null);
        String path = "/" + DESK + "/" + complaint.publicId();
        for (SignedIn reached : new SignedIn[] {
            SignedIn.in("140105", Role.COUNTY_REVIEWER, "shanxi"),
            SignedIn.in("140100", Role.CITY_REVIEWER, "shanxi"),
            SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi")
        }) {
            assertThat(Sending.get(reached, path).statusCode()).isEqualTo(200);
            assertThat(Sending.get(reached, "/shanxi/workbench/queue?kind=complaint")
                            .body())
                    .contains(name);
            assertThat(Sending.get(reached, "/" + DESK).body()).contains(name);
        }
        var elsewhere = SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi");
        assertThat(Sending.get(elsewhere, path).statusCode()).isEqualTo(404);
        assertThat(Sending.get(elsewhere, "/shanxi/workbench/queue?kind=complaint")
                        .body())
                .doesNotContain(name);
        assertThat(Sending.get(elsewhere, "/" + DESK).body()).doesNotContain(name);
    }

    @Test
    void whoeverComplainedNeitherAcceptsNorDecides() {
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        String path = DESK + "/" + filed("示例单位", null, official.person().id()).publicId();
        var own = Acting.post(official, path + "/acceptance");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("是您本人提出的");
        assertThat(Acting.post(official, path + "/decision", "decision", "founded", "text", "属实")
                        .statusCode())
                .isEqualTo(422);
        var another = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(Acting.post(another, path + "/acceptance").statusCode()).isEqualTo(303);
        assertThat(Acting.post(another, path + "/decision", "decision", "founded", "text", "属实")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void hundredsOfOtherAreasDoNotHideTheOwnOnes() {
        var complaint = filed("示例本市单位", "140400", null);
        Tables.change("""
                INSERT INTO complaint (tenant_id, id, public_id, number, code_hash, about_kind, about_name, area, state, revision,
                  confidential, grounds, filed_at)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
                SELECT 14, i, CONCAT('many', LPAD(i, 8, '0')), CONCAT('MANY-', i), 'x', 'OTHER', '别处', '140100', 'FILED', 0, FALSE, '别处',
                  '2000-01-01' FROM n
                """);
        try {
            var city = SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi");
            assertThat(Sending.get(city, "/" + DESK).body())
                    .contains("complaints/" + complaint.publicId())
                    .doesNotContain("many0000");
        } finally {
            Tables.change("DELETE FROM complaint WHERE tenant_id = 14 AND public_id LIKE 'many%'");
        }
    }

    private Complaint filed(String name, @Nullable String area, @Nullable Long person) {
        var subject = new Complaints.Subject(Complaint.Kind.OTHER, null, name, area);
        return TestPortal.bean(Complaints.class)
                .file(tenant, new Complaints.Said(subject, false, person, null, null, "报告里的数据与台账不一致。"))
                .complaint();
    }
}
