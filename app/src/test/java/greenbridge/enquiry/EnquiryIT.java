package greenbridge.enquiry;

import static greenbridge.call.Sending.get;
import static greenbridge.call.Sending.hidden;
import static greenbridge.call.Sending.place;
import static greenbridge.membership.Acting.post;
import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Sent;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.Together;
import greenbridge.membership.Members;
import greenbridge.notice.Round;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two sides, from the first question to what came of it. */
class EnquiryIT {
    private static final byte[] LOADS = "hour,load\n8760,20\n".getBytes(StandardCharsets.UTF_8);
    private static final String LIST = "/shanxi/workbench/enquiries";

    private final Tenant tenant =
            TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
    private final Round round = Trade.round("shanxi");
    private final SignedIn seeker = SignedIn.as(Role.PERSON, "shanxi");
    private final Unit company = Trade.unit("shanxi", seeker, "示例询价单位");
    private final Trade.Firm firm = Trade.firm(round, "示例锅炉厂");

    @Test
    void anEnquiryGoesFromTheEntryToAContract() {
        assertThat(TestPortal.get("/shanxi/entries/" + firm.entry()).body())
                .contains("联系这家单位", "/shanxi/entries/" + firm.entry() + "/enquiry");
        String id = Trade.ask(seeker, company, firm.entry(), "二十吨的锅炉多少钱，几时能装好？");
        assertThat(get(firm.owner(), "/shanxi/workbench").body()).contains("确认收到询价：示例锅炉厂");
        assertThat(get(firm.owner(), LIST).body()).contains("想了解锅炉价格", company.nameZh(), "待确认");
        assertThat(page(firm.owner(), id)).contains("二十吨的锅炉多少钱").doesNotContain("0351-7654321");

        assertThat(Trade.step(firm.owner(), id, "ACKNOWLEDGE", "").statusCode()).isEqualTo(303);
        assertThat(page(firm.owner(), id)).contains("0351-7654321");
        var mute = Trade.step(firm.owner(), id, "CONTACT", "");
        assertThat(mute.statusCode()).isEqualTo(422);
        assertThat(Trade.step(firm.owner(), id, "CONTACT", "三百万元，四个月。").statusCode())
                .isEqualTo(303);
        assertThat(page(seeker, id)).contains("三百万元，四个月。", "等询价方回应");
        assertThat(get(seeker, "/shanxi/workbench").body()).contains("回应对方的答复：示例锅炉厂");

        assertThat(say(seeker, id, "可以便宜一点吗？").statusCode()).isEqualTo(303);
        assertThat(page(firm.owner(), id)).contains("可以便宜一点吗？").doesNotContain("等询价方回应");
        assertThat(Trade.step(seeker, id, "NEGOTIATE", "").statusCode()).isEqualTo(303);
        assertThat(tell(firm.owner(), id, "result", "WON", "amount", "280", "startsOn", "2026-12-01")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(seeker, id)).doesNotContain("280 万元");
        assertThat(tell(seeker, id, "result", "WON", "amount", "280", "startsOn", "2026-12-01")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(seeker, id)).contains("280 万元，自 2026-12-01 起", "成交").doesNotContain("双方所报不一致");
        assertThat(page(firm.owner(), id)).doesNotContain("action=\"/shanxi/workbench/enquiries/" + id + "/outcome");
    }

    @Test
    void whereTheTwoSidesDifferAnOfficialSeesItAndNothingOfTheThread() {
        String id = talking("请报一台锅炉的价格和工期。");
        assertThat(tell(seeker, id, "result", "LOST", "reason", "PRICE").statusCode())
                .isEqualTo(303);
        assertThat(tell(firm.owner(), id, "result", "WON", "amount", "321", "startsOn", "2026-12-01")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(seeker, id)).contains("双方所报不一致");
        var official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
        assertThat(get(official, LIST + "?part=differ").body())
                .contains(company.nameZh(), firm.unit().nameZh(), "321 万元")
                .doesNotContain("请报一台锅炉的价格和工期");
        assertThat(get(official, LIST + "/" + id).statusCode()).isEqualTo(404);
        assertThat(get(seeker, LIST + "?part=differ").body()).doesNotContain("321 万元");
        assertThat(tell(firm.owner(), id, "result", "LOST", "reason", "PRICE").statusCode())
                .isEqualTo(303);
        assertThat(get(official, LIST + "?part=differ").body()).doesNotContain(company.nameZh());
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() {
        String path = "shanxi/entries/" + firm.entry() + "/enquiry";
        var wrong = Sent.form("subject", "问价", "words", "短", "contact", "").to(seeker, path);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("value=\"问价\"", ">短</textarea>", "至少 10 个字")
                .doesNotContain("请重新选择");
        var self = Trade.sent(firm.owner(), "shanxi", firm.unit().publicId(), firm.entry(), "自己问自己，看看会怎么样。");
        assertThat(self.statusCode()).isEqualTo(422);
        assertThat(self.body()).contains("不能向自己询价");
        String id = talking("请报一台锅炉的价格和工期。");
        var unclear = tell(seeker, id, "result", "WON", "amount", "很多", "why", "还在谈");
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("value=\"很多\"", "还在谈");
    }

    @Test
    void filesComeWithTheFirstWordsAndAreForTheTwoSides() {
        String path = "shanxi/entries/" + firm.entry() + "/enquiry";
        assertThat(get(seeker, "/" + path).body()).contains("multipart/form-data", "只有收到这件询价的单位可以看到");
        var brief = first("短").file("file1", "loads.csv", LOADS).to(seeker, path);
        assertThat(brief.statusCode()).isEqualTo(422);
        assertThat(brief.body()).contains(">短</textarea>", "请重新选择");
        var unsound = first("请看附件里的负荷，报一台锅炉。")
                .file("file1", "loads.csv", LOADS)
                .file("file2", "loads.pdf", LOADS)
                .to(seeker, path);
        assertThat(unsound.statusCode()).isEqualTo(422);
        assertThat(unsound.body()).contains("请看附件里的负荷", "href=\"#file2\"", "请重新选择");
        assertThat(get(firm.owner(), LIST).body()).doesNotContain("问价");

        var sent = first("请看附件里的负荷，报一台锅炉。").file("file1", "loads.csv", LOADS).to(seeker, path);
        String id = place(sent).replaceFirst("^.*/", "");
        assertThat(page(firm.owner(), id)).contains("loads.csv");
        String file = Tables.read(
                        "SELECT f.public_id FROM file_use u JOIN file f ON f.tenant_id = u.tenant_id AND f.id = u.file_id"
                                + " WHERE u.tenant_id = 14 AND u.kind = 'enquiry' AND u.subject_id = ?",
                        id)
                .getFirst();
        assertThat(get(firm.owner(), "/shanxi/files/" + file).body()).contains("8760");
        for (var other : List.of(Trade.firm(round, "示例别的厂").owner(), SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi"))) {
            assertThat(get(other, "/shanxi/files/" + file).statusCode()).isIn(403, 404);
        }
    }

    @Test
    void aFormThatIsSentTwiceMakesOneEnquiry() {
        String path = "shanxi/entries/" + firm.entry() + "/enquiry";
        String token = hidden(get(seeker, "/" + path).body(), "token");
        var answers = Together.all(Stream.<Supplier<HttpResponse<String>>>generate(() -> () -> Trade.sent(
                        seeker, "shanxi", company.publicId(), firm.entry(), "二十吨的锅炉多少钱，几时能装好？", "token", token))
                .limit(2)
                .toList());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        var again = Trade.sent(seeker, "shanxi", company.publicId(), firm.entry(), "二十吨的锅炉多少钱，几时能装好？", "token", token);
        assertThat(List.of(place(answers.getFirst()), place(answers.getLast()), place(again)))
                .containsOnly(place(again));
        assertThat(Tables.read(
                        "SELECT public_id FROM enquiry WHERE tenant_id = 14 AND provider_id = ?",
                        firm.unit().id()))
                .hasSize(1);
        String changed = "回到上一页，想再问问安装的工期。";
        var asked = Trade.sent(seeker, "shanxi", company.publicId(), firm.entry(), changed, "token", token);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("这份表单已经提交过一次", changed);
        assertThat(Trade.sent(
                                seeker,
                                "shanxi",
                                company.publicId(),
                                firm.entry(),
                                changed,
                                "token",
                                hidden(asked.body(), "token"))
                        .statusCode())
                .isEqualTo(303);
        var other = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(place(Trade.sent(other, "shanxi", "", firm.entry(), "别人碰巧用了同样的记号。", "token", token)))
                .isNotEqualTo(place(again));
    }

    @Test
    void strangersFindNothing() {
        String id = Trade.ask(seeker, company, firm.entry(), "二十吨的锅炉多少钱，几时能装好？");
        var stranger = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(get(stranger, LIST + "/" + id).statusCode()).isEqualTo(404);
        for (String place : new String[] {"steps", "lines", "holder", "outcome"}) {
            assertThat(post(stranger, "shanxi/workbench/enquiries/" + id + "/" + place, "words", "您好")
                            .statusCode())
                    .as(place)
                    .isEqualTo(404);
        }
        assertThat(get(stranger, LIST + "?part=sent").body()).doesNotContain(id);
        assertThat(get(seeker, "/shanxi/entries/000000000000/enquiry").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatOneSideArrangesTheOtherDoesNotSee() {
        String id = talking("请报一台锅炉的价格和工期。");
        var colleague = SignedIn.as(Role.PERSON, "shanxi");
        TestPortal.bean(Members.class).join(tenant, firm.unit(), colleague.person(), Role.ORGANISATION_EDITOR, "test");
        String path = "shanxi/workbench/enquiries/" + id;
        assertThat(post(
                                firm.owner(),
                                path + "/holder",
                                "person",
                                colleague.person().publicId())
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(firm.owner(), path + "/lines", "words", "底价二百五十万", "internal", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(colleague, id)).contains("交办给", "底价二百五十万", "仅本方可见");
        assertThat(get(colleague, "/shanxi/workbench/messages").body()).contains("有一件询价交由您经办");
        assertThat(page(seeker, id)).doesNotContain("交办给").doesNotContain("底价二百五十万");
        assertThat(post(
                                firm.owner(),
                                path + "/holder",
                                "person",
                                seeker.person().publicId())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPrivatePersonAsksInTheOwnName() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var sent = Trade.sent(person, "shanxi", "", firm.entry(), "家里的小锅炉能不能改造？");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(get(person, LIST + "?part=sent").body()).contains("想了解锅炉价格");
        assertThat(Trade.sent(person, "shanxi", company.publicId(), firm.entry(), "冒用别的单位的名义来问一问。")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aStepThatWasSeenOtherwiseIsNotMade() {
        String id = Trade.ask(seeker, company, firm.entry(), "二十吨的锅炉多少钱，几时能装好？");
        String revision = hidden(page(firm.owner(), id), "revision");
        assertThat(Trade.step(seeker, id, "WITHDRAW", "不需要了").statusCode()).isEqualTo(303);
        var late = post(
                firm.owner(),
                "shanxi/workbench/enquiries/" + id + "/steps",
                "step",
                "ACKNOWLEDGE",
                "revision",
                revision);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("已撤回", "不需要了");
    }

    @Test
    void howACompanyAnswersIsShownFromThreeEnquiriesOn() {
        String place = "/shanxi/organisations/" + firm.unit().publicId();
        talking("请报一台锅炉的价格和工期。");
        talking("请再报一台锅炉的价格和工期。");
        assertThat(TestPortal.get(place).body()).doesNotContain("对询价的响应");
        talking("请报第三台锅炉的价格和工期。");
        assertThat(TestPortal.get(place).body()).contains("对询价的响应", "按时确认");
    }

    private Sent first(String words) {
        return Sent.form(
                "organisation", company.publicId(), "subject", "问价", "words", words, "contact", "0351-7654321");
    }

    private String talking(String words) {
        String id = Trade.ask(seeker, company, firm.entry(), words);
        Trade.step(firm.owner(), id, "ACKNOWLEDGE", "");
        Trade.step(firm.owner(), id, "CONTACT", "三百万元，四个月。");
        return id;
    }

    private static String page(SignedIn person, String id) {
        return get(person, LIST + "/" + id).body();
    }

    private static HttpResponse<String> say(SignedIn person, String id, String words) {
        return post(person, "shanxi/workbench/enquiries/" + id + "/lines", "words", words);
    }

    private static HttpResponse<String> tell(SignedIn person, String id, String... form) {
        String[] all = new String[form.length + 2];
        System.arraycopy(form, 0, all, 0, form.length);
        all[form.length] = "revision";
        all[form.length + 1] = hidden(page(person, id), "revision");
        return post(person, "shanxi/workbench/enquiries/" + id + "/outcome", all);
    }
}
