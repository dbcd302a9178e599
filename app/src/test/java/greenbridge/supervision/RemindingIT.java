package greenbridge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.entry.Entry;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.notice.Round;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What holders are told in time. */
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

    private java.util.List<String> reminders(Entry entry) {
        return Tables.read(
                "SELECT days FROM reminder WHERE tenant_id = ? AND entry = ? ORDER BY days DESC",
                round.tenant().id(),
                entry.publicId());
    }

    private Entry entry(LocalDate from, LocalDate until) {
        return Held.entry(round, "示例到期锅炉", unit.id(), from, until);
    }

    private Unit unit() {
        var asked = Acting.found(owner, "shanxi", "enterprise", "到期测试单位" + Ids.random());
        Acting.decide("shanxi", asked, Decision.ACCEPTED, owner);
        return Acting.unit("shanxi", asked);
    }
}
