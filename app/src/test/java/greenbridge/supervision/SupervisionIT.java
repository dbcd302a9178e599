package greenbridge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.ban.Bans;
import greenbridge.entry.Entry;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.membership.Acting;
import greenbridge.notice.Round;
import greenbridge.organisation.Organisation;
import greenbridge.permission.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to entries after they are listed. */
class SupervisionIT {
    private final SignedIn one = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final SignedIn another = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final Round round = Round.in("shanxi", one.person().id());
    private final LocalDate today = LocalDate.now(TestPortal.bean(Clock.class));
    private final Organisation holder =
            round.organisations("示例监督单位" + Ids.random(), 1).getFirst();

    @Test
    void aRevocationNamesItsGroundAndASecondPersonReleasesIt() {
        var entry = entry("弄虚作假的锅炉");
        assertThat(propose(entry, "kind", "revoke", "reason", "查实").body()).contains("撤销要选择依据");
        String measure = proposed(entry, "kind", "revoke", "ground", Round.ART21, "reason", "查实材料不实");
        var own = Acting.post(one, measure.substring(1) + "/decision", "decision", "released");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("提出措施的人不能自己复核");
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId()).body()).doesNotContain("查实材料不实");
        assertThat(release(measure)).isEqualTo(303);
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId()).body()).contains("撤销", "第二十一条（一）", "查实材料不实");
        var bans = TestPortal.bean(Bans.class);
        int owner = round.programme().tenantId();
        long programme = round.programme().id();
        assertThat(bans.against(round.tenant(), holder.id(), owner, programme, today))
                .hasValueSatisfying(ban -> assertThat(ban.until()).isEqualTo(today.plusYears(3)));
        assertThat(bans.against(round.tenant(), holder.id(), owner, programme, today.plusYears(3)))
                .as("three years from the day of deletion")
                .isEmpty();
        assertThat(TestPortal.get("/shanxi/organisations/" + holder.publicId()).body())
                .contains("不予受理申报的期限", today.plusYears(3).toString(), "第二十一条（一）：申报材料弄虚作假；查实材料不实");
        assertThat(release(measure)).as("once").isEqualTo(422);
    }

    @Test
    void whoFailedTheYearlyReviewMayApplyAgain() {
        var entry = entry("未通过年审");
        assertThat(release(proposed(entry, "kind", "revoke", "ground", Round.ART10, "reason", "未报送")))
                .isEqualTo(303);
        assertThat(TestPortal.bean(Bans.class).of(round.tenant(), holder.id())).isEmpty();
    }

    @Test
    void aSuspensionLiftsItselfAndACorrectionChangesWhatWasWrong() {
        var entry = entry("写错的标题");
        assertThat(propose(entry, "kind", "lift", "reason", "没有暂停").statusCode())
                .isEqualTo(303);
        assertThat(release(proposed(entry, "kind", "lift", "reason", "没有暂停")))
                .as("the ledger refuses what makes no sense")
                .isEqualTo(422);
        assertThat(release(proposed(
                        entry,
                        "kind",
                        "suspend",
                        "reason",
                        "核查期间",
                        "lastOn",
                        today.plusDays(9).toString())))
                .isEqualTo(303);
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId()).body()).contains("核查期间");
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId() + "?validOn=" + today.plusDays(10))
                        .body())
                .contains("is-listed");
        assertThat(release(proposed(entry, "kind", "correct", "reason", "录入错误", "title", "改对的标题")))
                .isEqualTo(303);
        assertThat(TestPortal.get("/shanxi/entries/" + entry.publicId()).body()).contains("改对的标题");
    }

    @Test
    void anybodyCanDrawAgainAndTheResultStandsAtTheEntry() {
        var entries = List.of(entry("抽查一"), entry("抽查二"), entry("抽查三"));
        var drawn = Acting.post(
                one,
                "shanxi/workbench/inspections",
                "catalog",
                round.catalog().code(),
                "titleZh",
                "测试抽查",
                "titleEn",
                "Test inspection",
                "size",
                "2",
                "number",
                "2026.11");
        assertThat(drawn.statusCode()).isEqualTo(303);
        String path = drawn.headers().firstValue("location").orElseThrow();
        String page = TestPortal.get(path).body();
        String seed = page.replaceAll("(?s).*(2026\\.11-[0-9a-z]{12}).*", "$1");
        var expected = Lot.draw(seed, entries.stream().map(Entry::publicId).toList(), 2);
        assertThat(page).contains("entries/" + expected.get(0), "entries/" + expected.get(1));
        String left = entries.stream()
                .map(Entry::publicId)
                .filter(id -> !expected.contains(id))
                .findFirst()
                .orElseThrow();
        assertThat(page).doesNotContain("entries/" + left);
        String csv = TestPortal.get(path + "/population.csv").body();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains(left + "," + Lot.hash(seed + ":" + left));
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(Acting.post(
                                one,
                                "shanxi/workbench/inspections/" + id + "/results",
                                "place",
                                "1",
                                "result",
                                "faults",
                                "note",
                                "铭牌缺失")
                        .statusCode())
                .isEqualTo(303);
        assertThat(TestPortal.get("/shanxi/entries/" + expected.get(0)).body()).contains("需整改", "铭牌缺失");
        assertThat(TestPortal.get(path).body()).contains("铭牌缺失");
    }

    private Entry entry(String title) {
        return Held.entry(round, title, holder.id(), today.minusDays(20), today.plusYears(2));
    }

    private HttpResponse<String> propose(Entry entry, String... form) {
        var all = new java.util.ArrayList<>(Arrays.asList(form));
        all.addAll(List.of("effectiveOn", today.toString()));
        return Acting.post(
                one,
                "shanxi/workbench/supervision/entries/" + entry.publicId() + "/measures",
                all.toArray(String[]::new));
    }

    private String proposed(Entry entry, String... form) {
        var answer = propose(entry, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private int release(String measure) {
        return Acting.post(another, measure.substring(1) + "/decision", "decision", "released")
                .statusCode();
    }

    @Test
    void officialsOfOthersDoNotReachIt() {
        var entry = entry("别省看不到");
        var elsewhere = SignedIn.as(Role.PROVINCE_REVIEWER, "gansu");
        var request = HttpRequest.newBuilder(TestPortal.at("/gansu/workbench/supervision/entries/" + entry.publicId()));
        assertThat(TestPortal.send(TestPortal.visitor(), elsewhere.with(request).build())
                        .statusCode())
                .isEqualTo(404);
    }
}
