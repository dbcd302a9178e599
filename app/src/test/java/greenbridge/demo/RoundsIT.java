package greenbridge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Tables;
import greenbridge.TestPortal;
import org.junit.jupiter.api.Test;

class RoundsIT {
    @Test
    void sampleCallsHaveApplicationsAtSeveralStepsAndBeginOnce() {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Accounts.class).make();
        TestPortal.bean(Staff.class).hire();
        var rounds = TestPortal.bean(Rounds.class);
        assertThat(rounds.begin()).isEqualTo(6);
        assertThat(Tables.read(
                        "SELECT DISTINCT a.state FROM application a JOIN call_round c ON c.tenant_id = a.tenant_id AND c.id = a.call_id"
                                + " WHERE a.tenant_id > 0 AND c.title_zh LIKE '示例：%' ORDER BY 1"))
                .containsExactly("DRAFT", "IN_REVIEW", "RETURNED");
        assertThat(Tables.read(
                        "SELECT title_zh FROM call_round WHERE tenant_id > 0 AND title_zh LIKE '示例：%' AND NOT sample"))
                .isEmpty();
        assertThat(rounds.begin()).isZero();
    }
}
