package greenbridge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Letter;
import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.entry.Change;
import greenbridge.entry.Entry;
import greenbridge.entry.Ledger;
import greenbridge.entry.Outcome;
import greenbridge.file.Papers;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.notice.Round;
import greenbridge.organisation.Unit;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report on the year before: asked for, checked by one, decided by another. */
class YearlyIT {
    private static final String DESK = "shanxi/workbench/yearly-reviews";

    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final SignedIn second = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final SignedIn third = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final Round round = Round.in("shanxi", official.person().id());
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = unit();
    private final LocalDate today = LocalDate.now(TestPortal.bean(Clock.class));
    private final LocalDate january = LocalDate.of(today.getYear(), 1, 20);
    private final LocalDate due = Yearly.due("02-end", today.getYear());
    private final Yearly yearly = TestPortal.bean(Yearly.class);

    @Test
    void theReportGoesOverTheCityToTheProvince() {
        var entry = entry();
        assertThat(begin(january)).isEqualTo(1);
        assertThat(begin(january)).as("again").isZero();
        String id = review(entry);
        String desk = DESK + "/" + id;
        assertThat(Sent.form("report", "完成评价十二项。")
                        .file("file1", "年报.pdf", Papers.pdf(1))
                        .to(owner, "shanxi/workbench/yearly-reports/" + id)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Sending.get(official, "/" + desk).body()).contains("完成评价十二项。", "年报.pdf");
        assertThat(decide(second, id, "kept").statusCode())
                .as("before the city")
                .isEqualTo(422);
        assertThat(Acting.post(official, desk + "/opinion", "text", "属实").statusCode())
                .isEqualTo(303);
        var own = decide(official, id, "kept");
        assertThat(own.statusCode()).as("by whoever gave the opinion").isEqualTo(422);
        assertThat(own.body()).contains("请由另一人决定");
        assertThat(decide(second, id, "kept").statusCode()).isEqualTo(303);
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId()).body()).contains("年度审核通过");
    }

    @Test
    void deletingProposesTheMeasureAndARefusalOfItOpensTheReviewAgain() {
        var entry = entry();
        String id = checked(entry);
        var groundless = decide(second, id, "deleted", "effectiveOn", today.toString());
        assertThat(groundless.statusCode()).isEqualTo(422);
        assertThat(groundless.body()).contains("撤销要选择依据");
        assertThat(state(id)).isEqualTo("CHECKED");
        String measure = deleted(entry, id);
        assertThat(state(id)).isEqualTo("DELETED");
        assertThat(Acting.post(second, measure + "/decision", "decision", "released")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Acting.post(third, measure + "/decision", "decision", "refused")
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo("CHECKED");
        assertThat(Tables.read(
                        "SELECT COUNT(*) FROM task WHERE tenant_id = 14 AND subject_id = ? AND done_at IS NULL", id))
                .containsExactly("1");
        assertThat(Acting.post(third, deleted(entry, id) + "/decision", "decision", "released")
                        .statusCode())
                .isEqualTo(303);
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId()).body()).contains("撤销", "没有开展评价");
    }

    @Test
    void whoActsForTheHolderLeavesItToOthers() {
        var entry = entry();
        begin(january);
        String id = review(entry);
        Sent.form("report", "完成。").to(owner, "shanxi/workbench/yearly-reports/" + id);
        TestPortal.bean(Grants.class)
                .give(round.tenant(), third.person().id(), Role.HELPER, new Grants.Over(null, unit.id(), null), "test");
        var opinion = Acting.post(third, DESK + "/" + id + "/opinion", "text", "属实");
        assertThat(opinion.statusCode()).isEqualTo(422);
        assertThat(opinion.body()).contains("您代表这个单位");
        Acting.post(official, DESK + "/" + id + "/opinion", "text", "属实");
        assertThat(decide(third, id, "kept").body()).contains("您代表这个单位");
        assertThat(state(id)).isEqualTo("CHECKED");
        String measures = "shanxi/workbench/supervision/entries/" + entry.publicId() + "/measures";
        assertThat(Acting.post(third, measures, "kind", "lift", "reason", "可以恢复", "effectiveOn", today.toString())
                        .body())
                .contains("您代表持有单位");
        String measure = deleted(entry, id);
        assertThat(Acting.post(third, measure + "/decision", "decision", "refused")
                        .body())
                .contains("您代表持有单位");
    }

    @Test
    void renewedEntriesOweAReportAndATitleThatIsNoTextStopsNobody() {
        var renewed = entry();
        assertThat(TestPortal.bean(Ledger.class)
                        .apply(
                                round.tenant().id(),
                                renewed.publicId(),
                                new Change.Renew(today.plusYears(5), "延续", today),
                                "test"))
                .isInstanceOf(Outcome.Recorded.class);
        var broken = entry();
        Tables.change(
                "UPDATE entry_version SET content = JSON_REMOVE(content, '$.title') WHERE tenant_id = 14 AND entry_id = ?",
                broken.id());
        var sound = entry();
        try {
            assertThat(begin(january.plusYears(1))).isEqualTo(3);
        } finally {
            Tables.change(
                    "UPDATE entry_version SET content = JSON_SET(content, '$.title', ?) WHERE tenant_id = 14 AND entry_id = ?",
                    "示例改好的标题",
                    broken.id());
        }
        assertThat(List.of(review(renewed), review(broken), review(sound))).doesNotHaveDuplicates();
    }

    @Test
    void whoHasNotReportedIsRemindedOnceForEachNumberOfDays() {
        entry();
        begin(january);
        for (int before : List.of(31, 30, 29, 8, 7, 7, 0, -1)) {
            yearly.remind(round.tenant(), due.minusDays(before));
        }
        assertThat(reminders()).isEqualTo(2);
        String id = Tables.read(
                        "SELECT public_id FROM yearly_review WHERE tenant_id = 14 AND organisation_id = ?", unit.id())
                .getFirst();
        Tables.change("DELETE FROM reminder WHERE tenant_id = 14 AND kind = 'YEARLY'");
        Sent.form("report", "完成。").to(owner, "shanxi/workbench/yearly-reports/" + id);
        yearly.remind(round.tenant(), due.minusDays(7));
        assertThat(reminders()).as("of what was handed in").isEqualTo(2);
    }

    @Test
    void whoIsAskedLateIsNotRemindedOnTheSameDay() {
        entry();
        begin(due.minusDays(20));
        yearly.remind(round.tenant(), due.minusDays(20));
        assertThat(reminders()).isZero();
        yearly.remind(round.tenant(), due.minusDays(7));
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void hundredsOfOtherAreasDoNotHideTheOwnOnes() {
        var entry = entry();
        begin(january);
        Tables.change("UPDATE yearly_review SET area = '140400' WHERE tenant_id = 14 AND entry = ?", entry.publicId());
        var others = entry();
        Tables.change("""
                INSERT INTO yearly_review (tenant_id, id, public_id, entry, organisation_tenant_id, organisation_id, title, area, year,
                  due_on, state, revision)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
                SELECT 14, i, CONCAT('many', LPAD(i, 8, '0')), ?, 14, ?, '别处', '140100', 1000 + i, '2000-01-01', 'DUE', 0 FROM n
                """, others.publicId(), unit.id());
        try {
            var city = SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi");
            assertThat(Sending.get(city, "/" + DESK).body())
                    .contains("yearly-reviews/" + review(entry))
                    .doesNotContain("many0000");
        } finally {
            Tables.change("DELETE FROM yearly_review WHERE tenant_id = 14 AND public_id LIKE 'many%'");
        }
    }

    private int begin(LocalDate day) {
        return yearly.begin(round.tenant(), round.catalog().id(), "02-end", day);
    }

    private String checked(Entry entry) {
        begin(january);
        String id = review(entry);
        Sent.form("report", "没有开展评价。").to(owner, "shanxi/workbench/yearly-reports/" + id);
        Acting.post(official, DESK + "/" + id + "/opinion", "text", "属实");
        return id;
    }

    /** Where the measure is. */
    private String deleted(Entry entry, String id) {
        var answer = decide(second, id, "deleted", "ground", Round.ART10, "effectiveOn", today.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(Tables.read(
                        "SELECT COUNT(*) FROM measure WHERE tenant_id = 14 AND entry = ? AND yearly = ? AND state = 'PROPOSED'",
                        entry.publicId(),
                        id))
                .containsExactly("1");
        return Sending.place(answer).substring(1);
    }

    private static HttpResponse<String> decide(SignedIn by, String id, String decision, String... more) {
        var form = new java.util.ArrayList<>(List.of("decision", decision, "text", "没有开展评价"));
        form.addAll(List.of(more));
        return Acting.post(by, DESK + "/" + id + "/decision", form.toArray(String[]::new));
    }

    private String review(Entry entry) {
        return Tables.read("SELECT public_id FROM yearly_review WHERE tenant_id = 14 AND entry = ?", entry.publicId())
                .getFirst();
    }

    private static String state(String id) {
        return Tables.read("SELECT state FROM yearly_review WHERE tenant_id = 14 AND public_id = ?", id)
                .getFirst();
    }

    private long reminders() {
        return Letter.to(owner.person().email()).stream()
                .filter(letter -> letter.text().contains("年度报告还没有报送"))
                .count();
    }

    private Entry entry() {
        return Held.entry(round, "示例年审机构", unit.id(), today.minusYears(1).withDayOfYear(1), today.plusYears(2));
    }

    private Unit unit() {
        var asked = Acting.found(owner, "shanxi", "enterprise", "年审测试单位" + Ids.random());
        Acting.decide("shanxi", asked, Decision.ACCEPTED, owner);
        return Acting.unit("shanxi", asked);
    }
}
