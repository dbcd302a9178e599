package greenbridge.call;

import static greenbridge.call.Sending.get;
import static greenbridge.call.Sending.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import org.junit.jupiter.api.Test;

/** The national portal says how many a province may recommend, and nobody else does. */
class QuotasIT {
    private final SignedIn nation = SignedIn.as(Role.NATIONAL_REVIEWER, "national");

    @Test
    void aNumberCountsInItsProvinceAndRoundAndEveryChangeIsOnRecord() {
        var programme = Announced.programme("national", "名额测试" + Ids.random(), Announced.pack(Pack.Quota.PROVINCE));
        var call = Announced.call("shanxi", programme, "名额通知", 2026, Announced.now());
        var quotas = TestPortal.bean(Quotas.class);
        var shanxi = Announced.tenant("shanxi");
        assertThat(quotas.of(shanxi, call)).isEmpty();
        assertThat(give(programme.publicId(), "province14", "不是数字")).isEqualTo(422);
        assertThat(give(programme.publicId(), "province14", "12")).isEqualTo(303);
        assertThat(quotas.of(shanxi, call)).hasValue(12);
        assertThat(quotas.of(Announced.tenant("gansu"), call)).isEmpty();
        assertThat(quotas.of(shanxi, Announced.call("shanxi", programme, "下一轮", 2027, Announced.now())))
                .isEmpty();
        assertThat(give(programme.publicId(), "province14", "15")).isEqualTo(303);
        assertThat(give(programme.publicId(), "province14", "")).isEqualTo(303);
        assertThat(quotas.of(shanxi, call)).isEmpty();
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = 1 AND subject_id = ?", programme.publicId()))
                .hasSize(3)
                .containsOnly("quota.given");
    }

    @Test
    void aProvinceDoesNotSayItsOwnNumber() {
        var reviewer = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(get(reviewer, "/shanxi/workbench/quotas").statusCode()).isEqualTo(404);
        assertThat(get(reviewer, "/national/workbench/quotas").statusCode()).isEqualTo(403);
        var programme = Announced.of("national").programme();
        assertThat(post(reviewer, "/shanxi/workbench/quotas", "programme", programme.publicId(), "year", "2026")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(nation, "/national/workbench/quotas").body()).contains("各省名额");
    }

    private int give(String programme, String field, String number) {
        return post(nation, "/national/workbench/quotas", "programme", programme, "year", "2026", field, number)
                .statusCode();
    }
}
