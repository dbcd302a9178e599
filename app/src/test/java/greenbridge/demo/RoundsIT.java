package greenbridge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Tables;
import greenbridge.TestPortal;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
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
        // As of a day of its own, because what a home page shows of today is kept for a while.
        var day = LocalDate.now(TestPortal.bean(Clock.class)).plusDays(23);
        assertThat(Jsoup.parse(TestPortal.get("/shandong?validOn=" + day).body())
                        .select(".sec-rounds h3 a, .sec-rounds .due b")
                        .eachText())
                .anyMatch(title -> title.startsWith("示例："))
                .contains("7\u2009天");
    }
}
