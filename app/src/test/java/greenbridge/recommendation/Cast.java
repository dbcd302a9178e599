package greenbridge.recommendation;

import static greenbridge.call.Sending.get;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import greenbridge.project.Projected;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** An official, an enterprise with a project, two banks, and the forms that they send. */
final class Cast {
    static final String DESK = "shanxi/workbench/recommendations";

    final String title = "示例余热项目" + Ids.random();
    final SignedIn official = SignedIn.as(Role.PROVINCE_REVIEWER, "shanxi");
    final SignedIn owner = SignedIn.as(Role.PERSON, "shanxi");
    final SignedIn banker = SignedIn.as(Role.PERSON, "shanxi");
    final SignedIn rival = SignedIn.as(Role.PERSON, "shanxi");
    final Unit enterprise = Projected.unit("shanxi", owner, "enterprise", "示例企业" + Ids.random());
    final Unit bank = Projected.unit("shanxi", banker, "bank", "示例甲银行" + Ids.random());
    final Unit other = Projected.unit("shanxi", rival, "bank", "示例乙银行" + Ids.random());
    final String project = Greens.project(enterprise, title);

    HttpResponse<String> proposed(String name) {
        return Acting.post(
                banker,
                DESK + "/proposal",
                "bank",
                bank.publicId(),
                "organisation",
                enterprise.nameZh(),
                "title",
                name,
                "opinion",
                "节水效果好");
    }

    HttpResponse<String> recommended(Unit... banks) {
        var form = new ArrayList<>(List.of(criteria()));
        form.addAll(
                List.of("project", project, "opinion", "节电明显", "risks", "原料价格", "firstLook", "on", "go", "recommend"));
        for (Unit each : banks) {
            form.addAll(List.of("bank-" + each.publicId(), "on"));
        }
        return Acting.post(official, DESK, form.toArray(String[]::new));
    }

    static String[] criteria() {
        return new String[] {"criterion-a", "on", "criterion-b", "on", "criterion-c", "on", "criterion-d", "on"};
    }

    static HttpResponse<String> step(SignedIn by, String id, String to, String... more) {
        var form = new ArrayList<>(List.of("to", to));
        form.addAll(List.of(more));
        if (!form.contains("revision")) {
            form.addAll(List.of("revision", Greens.revision(id)));
        }
        return Acting.post(by, DESK + "/" + id + "/steps", form.toArray(String[]::new));
    }

    static HttpResponse<String> offer(SignedIn by, String id, String amount) {
        return Acting.post(
                by,
                DESK + "/" + id + "/offers",
                "offerAmount",
                amount,
                "offerMonths",
                "36",
                "offerRate",
                "LPR 减 20 个基点",
                "offerUntil",
                Given.today().plusDays(30).toString(),
                "revision",
                Greens.revision(id));
    }

    static HttpResponse<String> answer(SignedIn by, String id, String decision) {
        String offer = Tables.read(
                        "SELECT o.public_id FROM loan_offer o JOIN recommendation r ON r.tenant_id = o.tenant_id"
                                + " AND r.id = o.recommendation_id WHERE o.tenant_id = 14 AND r.public_id = ? ORDER BY o.id DESC",
                        id)
                .getFirst();
        return Acting.post(by, DESK + "/" + id + "/answer", "offer", offer, "decision", decision);
    }

    static HttpResponse<String> page(SignedIn reader, String id) {
        return get(reader, "/" + DESK + "/" + id);
    }

    static List<String> mails(SignedIn reader) {
        return Tables.read(
                "SELECT text FROM mail WHERE tenant_id = 14 AND recipient = ?",
                reader.person().email());
    }
}
