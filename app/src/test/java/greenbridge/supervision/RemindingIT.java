package greenbridge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.entry.Entry;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.notice.Round;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What holders are told in time, and the yearly report. */
class RemindingIT {
    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final Round round = Round.in("shanxi", official.person().id());
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = unit();
    private final LocalDate today = LocalDate.now(TestPortal.bean(Clock.class));

    @Test
    void holdersAreRemindedOnceForEachNumberOfDaysAlsoWhenADayWasMissed() {
        var end = today.plusDays(200);
        var entry = entry(today.minusYears(1), end);
        var reminding = TestPortal.bean(Reminding.class);
        reminding.round(end.minusDays(181));
        assertThat(reminders(entry)).isEmpty();
        reminding.round(end.minusDays(175));
        reminding.round(end.minusDays(170));
        assertThat(reminders(entry)).containsExactly("180");
        reminding.round(end.minusDays(30));
        reminding.round(end.minusDays(30));
        assertThat(reminders(entry)).containsExactly("180", "30");
        reminding.round(end.minusDays(7));
        reminding.round(end);
        reminding.round(end.plusDays(1));
        assertThat(reminders(entry)).containsExactly("180", "30", "7");
        assertThat(Letter.templates(owner.person().email()))
                .filteredOn("tidings"::equals)
                .hasSize(3);
    }

    @Test
    void theLastDayOfFebruaryIsTheRightOne() {
        assertThat(Yearly.due("02-end", 2028)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Yearly.due("02-end", 2027)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(Yearly.due("03-15", 2027)).isEqualTo(LocalDate.of(2027, 3, 15));
    }

    @Test
    void theReportGoesOverTheCityToTheProvince() {
        var entry = entry(today.minusYears(1).withDayOfYear(1), today.plusYears(2));
        var yearly = TestPortal.bean(Yearly.class);
        var day = LocalDate.of(today.getYear(), 1, 20);
        assertThat(yearly.begin(round.tenant(), round.catalog().id(), "02-end", day))
                .isEqualTo(1);
        assertThat(yearly.begin(round.tenant(), round.catalog().id(), "02-end", day))
                .as("again")
                .isZero();
        String id = Tables.read(
                        "SELECT public_id FROM yearly_review WHERE tenant_id = ? AND entry = ?",
                        round.tenant().id(),
                        entry.publicId())
                .getFirst();
        String desk = "shanxi/workbench/yearly-reviews/" + id;
        assertThat(Sent.form("report", "完成评价十二项。")
                        .file("file1", "年报.pdf", Papers.pdf(1))
                        .to(owner, "shanxi/workbench/yearly-reports/" + id)
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(desk)).contains("完成评价十二项。", "年报.pdf");
        assertThat(Acting.post(official, desk + "/decision", "decision", "kept", "text", "合格")
                        .statusCode())
                .as("before the city")
                .isEqualTo(422);
        assertThat(Acting.post(official, desk + "/opinion", "text", "属实").statusCode())
                .isEqualTo(303);
        assertThat(Acting.post(official, desk + "/decision", "decision", "kept", "text", "合格")
                        .statusCode())
                .isEqualTo(303);
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId()).body()).contains("年度审核通过");
    }

    private java.util.List<String> reminders(Entry entry) {
        return Tables.read(
                "SELECT days FROM reminder WHERE tenant_id = ? AND entry = ? ORDER BY days DESC",
                round.tenant().id(),
                entry.publicId());
    }

    private Entry entry(LocalDate from, LocalDate until) {
        return Held.entry(round, "示例到期锅炉", unit.id(), from, until);
    }

    private String get(String path) {
        HttpResponse<String> answer = TestPortal.send(
                TestPortal.visitor(),
                official.with(HttpRequest.newBuilder(TestPortal.at("/" + path))).build());
        return answer.body();
    }

    private Unit unit() {
        var asked = Acting.found(owner, "shanxi", "enterprise", "到期测试单位" + Ids.random());
        Acting.decide("shanxi", asked, Decision.ACCEPTED, owner);
        return Acting.unit("shanxi", asked);
    }
}
