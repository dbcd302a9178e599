package greenbridge.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import greenbridge.Letter;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
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

/** What passed becomes entries, all of it or nothing. */
class ListingIT {
    private final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    private final Round round = Round.in("shanxi", official.person().id());
    private final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit unit = unit();
    private final LocalDate today = LocalDate.now(TestPortal.bean(Clock.class));
    private final String address = "shanxi/workbench/listings/" + round.call().publicId();

    @Test
    void whatPassedIsListedForThreeYearsAndItsPeopleAreTold() {
        long one = round.application(unit.id(), "入选锅炉一", "SELECTED", 2, null);
        long two = round.application(unit.id(), "入选锅炉二", "SELECTED", 2, null);
        long waits = round.application(unit.id(), "还要公示", "SELECTED", 1, null);
        assertThat(get(address).body())
                .contains(
                        "入选锅炉一", "入选锅炉二", "95.5 %", "有效至 " + today.plusYears(3).minusDays(1))
                .doesNotContain("还要公示", "不公开的工艺");
        assertThat(publish("第 1 批").body()).contains("href=\"#code\"");
        var done = publish("2026-1");
        assertThat(done.statusCode()).isEqualTo(303);
        String batch = TestPortal.get(done.headers().firstValue("location").orElseThrow())
                .body();
        assertThat(batch).contains("入选锅炉一", "入选锅炉二", "测试〔2026〕1 号").doesNotContain("不公开的工艺");
        assertThat(round.state(one)).isEqualTo("LISTED 2");
        assertThat(round.state(two)).isEqualTo("LISTED 2");
        assertThat(round.state(waits)).isEqualTo("SELECTED 1");
        assertThat(Letter.templates(owner.person().email()))
                .filteredOn("tidings"::equals)
                .hasSize(2);
        assertThat(Tables.read(
                        "SELECT kind FROM message WHERE tenant_id = ? AND person_id = ? AND kind = 'listing.listed'",
                        round.tenant().id(),
                        owner.person().id()))
                .hasSize(2);
        assertThat(Tables.read(
                        "SELECT action FROM audit_line WHERE tenant_id = ? AND subject_id = ?",
                        round.tenant().id(),
                        round.call().publicId()))
                .containsExactly("listing.published");
        assertThat(publish("2026-1").body()).contains("没有可以列入的申报");
    }

    @Test
    void whereOneCannotBeListedNothingIs() {
        long one = round.application(unit.id(), "半途锅炉一", "SELECTED", 2, null);
        long two = round.application(unit.id(), "半途锅炉二", "SELECTED", 2, null);
        String other = entry("别的条目", today.plusYears(1));
        Tables.change(
                "INSERT INTO listing (tenant_id, application_id, entry_tenant_id, entry, renewed, listed_by, listed_at)"
                        + " VALUES (?, ?, ?, ?, FALSE, ?, NOW(6))",
                round.tenant().id(),
                two,
                round.tenant().id(),
                other,
                official.person().id());
        var document = new Document("2026-9", "测试批次", null, null, today);
        var listings = TestPortal.bean(Listings.class);
        assertThatThrownBy(() -> listings.publish(
                        round.call(),
                        round.catalog(),
                        document,
                        official.person().id(),
                        "test"))
                .isNotNull();
        assertThat(round.state(one)).isEqualTo("SELECTED 2");
        assertThat(Tables.read(
                        "SELECT number FROM entry WHERE tenant_id = ? AND catalog_id = ? AND number LIKE '2026-9%'",
                        round.tenant().id(), round.catalog().id()))
                .isEmpty();
        assertThat(Tables.read(
                        "SELECT code FROM batch WHERE tenant_id = ? AND code = '2026-9' AND catalog_id = ?",
                        round.tenant().id(),
                        round.catalog().id()))
                .isEmpty();
        assertThat(Tables.read(
                        "SELECT id FROM message WHERE tenant_id > 0 AND person_id = ?",
                        owner.person().id()))
                .isEmpty();
    }

    @Test
    void aRenewalLastsLongerAndMakesNoSecondEntry() {
        String old = entry("延续的锅炉", today.plusDays(20));
        long application = round.application(unit.id(), "延续的锅炉", "SELECTED", 2, old);
        long foreign = round.application(unit.id(), "别人的条目", "SELECTED", 2, Ids.random());
        assertThat(get(address).body()).contains("延续", "不属于这个单位");
        assertThat(publish("2026-2").statusCode()).isEqualTo(303);
        assertThat(round.state(application)).isEqualTo("LISTED 2");
        assertThat(round.state(foreign)).isEqualTo("SELECTED 2");
        assertThat(Tables.read(
                        "SELECT valid_to FROM entry_version v JOIN entry e ON e.tenant_id = v.tenant_id AND e.id = v.entry_id"
                                + " WHERE e.tenant_id = ? AND e.public_id = ? ORDER BY v.version DESC LIMIT 1",
                        round.tenant().id(),
                        old))
                .containsExactly(today.plusYears(3).minusDays(1).toString());
        assertThat(TestPortal.get("/shanxi/entries/" + old).body()).contains("延续的锅炉");
    }

    private String entry(String title, LocalDate until) {
        return Held.entry(round, title, unit.id(), today.minusYears(2), until).publicId();
    }

    private HttpResponse<String> publish(String code) {
        return Acting.post(
                official,
                address + "/batch",
                "code",
                code,
                "titleZh",
                "测试批次",
                "titleEn",
                "Test batch",
                "number",
                "测试〔2026〕1 号",
                "publishedOn",
                today.toString());
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/" + path));
        return TestPortal.send(TestPortal.visitor(), official.with(request).build());
    }

    private Unit unit() {
        var asked = Acting.found(owner, "shanxi", "enterprise", "入选测试单位" + Ids.random());
        Acting.decide("shanxi", asked, Decision.ACCEPTED, owner);
        Tables.change(
                "DELETE FROM message WHERE tenant_id > 0 AND person_id = ?",
                owner.person().id());
        return Acting.unit("shanxi", asked);
    }
}
