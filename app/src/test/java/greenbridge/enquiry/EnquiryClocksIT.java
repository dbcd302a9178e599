package greenbridge.enquiry;

import static greenbridge.call.Sending.get;
import static greenbridge.membership.Acting.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.Together;
import greenbridge.id.Ids;
import greenbridge.listing.Held;
import greenbridge.membership.Members;
import greenbridge.notice.Round;
import greenbridge.organisation.Organisation;
import greenbridge.organisation.Organisations;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenants;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days that pass, who comes next, and several who are asked at once. */
class EnquiryClocksIT {
    private static final String LIST = "/shanxi/workbench/enquiries";
    private static final String WORDS = "二十吨的锅炉多少钱，几时能装好？";

    private final Round round = Trade.round("shanxi");
    private final SignedIn seeker = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit company = Trade.unit("shanxi", seeker, "示例询价单位");
    private final Trade.Firm first = Trade.firm(round, "示例甲厂");

    @Test
    void whatNobodyAcknowledgesGoesToTheNextInLineOnce() {
        var second = Trade.firm(round, "示例乙厂");
        String id = Trade.ask(seeker, company, first.entry(), WORDS, "passOn", "yes");
        post(seeker, "shanxi/workbench/enquiries/" + id + "/lines", "words", "只说给甲厂听的话");
        late(id, "ack_due");
        Together.all(Stream.<Supplier<Integer>>generate(() -> EnquiryClocksIT::round)
                .limit(2)
                .toList());
        assertThat(Tables.read("SELECT public_id FROM enquiry WHERE tenant_id = 14 AND passed_from = ?", id))
                .hasSize(1);
        assertThat(page(first.owner(), id))
                .contains("逾期未答复", "已转给下一顺位")
                .doesNotContain(second.unit().nameZh());
        String next = next(id);
        assertThat(page(second.owner(), next)).contains(WORDS).doesNotContain("只说给甲厂听的话");
        assertThat(get(second.owner(), LIST + "/" + id).statusCode()).isEqualTo(404);
        assertThat(page(seeker, id)).contains("enquiries/" + next);
        assertThat(get(seeker, "/shanxi/workbench/messages").body()).contains("您的询价已转给下一顺位的单位：示例乙厂");

        late(next, "ack_due");
        round();
        assertThat(page(seeker, next)).contains("已逾期", "待确认");
        assertThat(get(seeker, "/shanxi/workbench/messages").body()).contains("没有可以转给的下一顺位单位");
    }

    @Test
    void withoutLeaveTheSeekerIsToldAndPassesItOnByAButton() {
        var second = Trade.firm(round, "示例乙厂");
        String id = Trade.ask(seeker, company, first.entry(), WORDS);
        assertThat(page(seeker, id)).doesNotContain("value=\"PASS_ON\"");
        late(id, "ack_due");
        round();
        assertThat(get(seeker, "/shanxi/workbench/messages").body()).contains("对方逾期未办理您的询价");
        assertThat(page(first.owner(), id)).contains("待确认", "确认收到");
        assertThat(Trade.step(seeker, id, "PASS_ON", "").statusCode()).isEqualTo(303);
        assertThat(page(second.owner(), next(id))).contains(WORDS);
        assertThat(page(first.owner(), id)).contains("逾期未答复");
    }

    @Test
    void whoeverDoesNotReplyIsRemindedAndTheEnquiryRests() {
        String id = Trade.ask(seeker, company, first.entry(), WORDS);
        Trade.step(first.owner(), id, "ACKNOWLEDGE", "");
        Trade.step(first.owner(), id, "CONTACT", "三百万元，四个月。");
        late(id, "answer_due");
        round();
        round();
        assertThat(page(first.owner(), id)).containsOnlyOnce("询价方逾期未回应，询价搁置").contains("已搁置");
        assertThat(get(seeker, "/shanxi/workbench/messages").body()).contains("您还没有回应对方的答复");
        post(seeker, "shanxi/workbench/enquiries/" + id + "/lines", "words", "抱歉，刚看到。");
        assertThat(page(first.owner(), id)).contains("抱歉，刚看到。").doesNotContain(">已搁置<");
    }

    @Test
    void ofTwoWhoAcknowledgeAtOnceTheFirstGetsTheContact() {
        var second = Trade.firm(round, "示例乙厂");
        var third = Trade.firm(round, "示例丙厂");
        Trade.ask(
                seeker,
                company,
                first.entry(),
                WORDS,
                "mode",
                "FIRST_N",
                "places",
                "1",
                "to-" + second.entry(),
                "yes",
                "to-" + third.entry(),
                "yes");
        var firms = List.of(first, second, third);
        var answers = Together.all(firms.stream()
                .<Supplier<HttpResponse<String>>>map(firm -> () -> post(
                        firm.owner(),
                        "shanxi/workbench/enquiries/" + received(firm) + "/steps",
                        "step",
                        "ACKNOWLEDGE",
                        "revision",
                        "0"))
                .toList());
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(303, 422, 422);
        assertThat(firms.stream()
                        .filter(firm -> page(firm.owner(), received(firm)).contains("0351-7654321")))
                .hasSize(1);
        assertThat(firms.stream()
                        .filter(firm -> page(firm.owner(), received(firm)).contains("先确认的单位已满，这件询价不必再答复")))
                .hasSize(2);
        assertThat(firms.stream()
                        .flatMap(firm -> Tables.read(
                                "SELECT subject_id FROM audit_line WHERE tenant_id = 14 AND action = 'enquiry.crowded'"
                                        + " AND subject_id = ?",
                                received(firm))
                                .stream()))
                .as("each that ended is in the audit once")
                .hasSize(2);
    }

    @Test
    void severalAreNamedOrItGoesToOne() {
        var wrong = Trade.sent(
                seeker, "shanxi", company.publicId(), first.entry(), WORDS, "mode", "FIRST_N", "places", "9");
        assertThat(wrong.statusCode()).isEqualTo(422);
        var second = Trade.firm(round, "示例乙厂");
        Trade.ask(seeker, company, first.entry(), WORDS, "mode", "INVITED", "to-" + second.entry(), "yes");
        for (var firm : List.of(first, second)) {
            assertThat(Trade.step(firm.owner(), received(firm), "ACKNOWLEDGE", "")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void anOfficialStandsInForACompanyThatNobodyRepresents() {
        String name = "示例无人管理单位" + Ids.random();
        var organisation = new Organisation(
                14,
                Ids.next(),
                Ids.random(),
                null,
                name,
                null,
                "enterprise",
                "140105",
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                LocalDateTime.now(TestPortal.bean(Clock.class)),
                true);
        TestPortal.bean(Organisations.class).addAll(List.of(organisation));
        String entry = Held.entry(
                        round,
                        name + "的锅炉",
                        organisation.id(),
                        Given.today().minusDays(1),
                        Given.today().plusYears(1))
                .publicId();
        assertThat(get(seeker, "/shanxi/entries/" + entry + "/enquiry").body()).contains("还没有人管理");
        String id = Trade.ask(seeker, company, entry, WORDS);
        var county = SignedIn.in("140105", Role.COUNTY_REVIEWER, "shanxi");
        assertThat(get(county, "/shanxi/workbench/queue?kind=enquiry-broker").body())
                .contains(name);
        assertThat(get(county, LIST + "?part=brokered").body()).contains(name);
        assertThat(Trade.step(county, id, "ACKNOWLEDGE", "").statusCode()).isEqualTo(303);
        assertThat(Trade.step(county, id, "CONTACT", "已经转告，请拨打厂里的电话。").statusCode())
                .isEqualTo(303);
        assertThat(page(seeker, id)).contains("主管部门代为联系", "已经转告");
        assertThat(get(SignedIn.in("140400", Role.CITY_REVIEWER, "shanxi"), LIST + "/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(county, "shanxi/workbench/enquiries/" + id + "/outcome", "result", "LOST")
                        .statusCode())
                .isEqualTo(404);
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        var tenant = TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
        var unit = TestPortal.bean(Units.class).byId(tenant, organisation.id()).orElseThrow();
        TestPortal.bean(Members.class).join(tenant, unit, owner.person(), Role.ORGANISATION_OWNER, "test");
        round();
        round();
        assertThat(get(county, LIST + "/" + id).statusCode()).isEqualTo(404);
        assertThat(get(county, LIST + "?part=brokered").body()).doesNotContain(name);
        assertThat(page(owner, id)).contains(WORDS, "已经转告").doesNotContain("主管部门代为联系");
        assertThat(get(owner, "/shanxi/workbench/messages").body()).containsOnlyOnce("收到询价：" + name);
    }

    @Test
    void whoTakesAnEnquiryOverIsAskedInThePlaceOfOfficials() {
        String id = Trade.ask(seeker, company, first.entry(), WORDS);
        Tables.change("UPDATE enquiry SET broker = TRUE WHERE tenant_id = 14 AND public_id = ?", id);
        Tables.change(
                "UPDATE task SET kind = 'enquiry-broker', organisation_id = NULL, permission = 'FINANCE', area = '140000'"
                        + " WHERE tenant_id = 14 AND subject_id = ?",
                id);
        late(id, "ack_due");
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        String note = "这家欠费，先不要催。";
        assertThat(post(official, "shanxi/workbench/enquiries/" + id + "/lines", "words", note, "internal", "on")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(official, id)).contains(note);
        round();
        assertThat(page(first.owner(), id)).contains(WORDS).doesNotContain(note);
        assertThat(Tables.read(
                        "SELECT public_id FROM enquiry WHERE tenant_id = 14 AND public_id = ? AND late_at IS NULL AND ack_due > ?",
                        id,
                        Given.today()))
                .as("nobody is late on the day on which he comes in")
                .hasSize(1);
        assertThat(get(first.owner(), "/shanxi/workbench").body()).contains("确认收到询价：示例甲厂");
        assertThat(Trade.step(first.owner(), id, "ACKNOWLEDGE", "").statusCode())
                .isEqualTo(303);
        assertThat(TestPortal.bean(EnquiryFigures.class)
                        .of(
                                TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow(),
                                first.unit().id())
                        .received())
                .as("what officials had begins no account of the company")
                .isZero();
    }

    private static int round() {
        return TestPortal.bean(Rounds.class).round(Given.today());
    }

    private static void late(String id, String clock) {
        Tables.change(
                "UPDATE enquiry SET " + clock + " = ? WHERE tenant_id = 14 AND public_id = ?",
                Given.today().minusDays(1),
                id);
    }

    private static String next(String id) {
        return Tables.read("SELECT passed_to FROM enquiry WHERE tenant_id = 14 AND public_id = ?", id)
                .getFirst();
    }

    private static String received(Trade.Firm firm) {
        return Tables.read(
                        "SELECT public_id FROM enquiry WHERE tenant_id = 14 AND provider_id = ? ORDER BY id DESC LIMIT 1",
                        firm.unit().id())
                .getFirst();
    }

    private static String page(SignedIn person, String id) {
        return get(person, LIST + "/" + id).body();
    }
}
