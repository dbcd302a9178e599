package greenbridge.review;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.application.Application;
import greenbridge.application.Applied;
import greenbridge.application.Applied.Round;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.permission.Grants;
import greenbridge.permission.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** People who review, over HTTP. */
final class Reviewing {
    private static final Pattern PRINT = Pattern.compile("name=\"print\" value=\"([0-9a-f]{32})\"");

    private Reviewing() {}

    /** @param owner who applied */
    record Applicant(SignedIn owner, Unit unit, Application application) {
        String path() {
            return "workbench/reviews/" + application.publicId();
        }
    }

    /** Of 太原市. */
    static Applicant applicant(Round round, int revenue) {
        return applicant(round, "140100", revenue);
    }

    static Applicant applicant(Round round, String area, int revenue) {
        String portal = round.tenant().slug();
        var owner = SignedIn.as(Role.PERSON, portal);
        var asked = Acting.found(owner, portal, "enterprise", "测试申报单位" + Ids.random());
        Acting.decide(portal, asked, Decision.ACCEPTED, owner);
        var unit = Acting.unit(portal, asked);
        return new Applicant(
                owner, unit, Applied.handedIn(round, unit, owner.person().id(), area, revenue));
    }

    /** At a later step. */
    static Applicant at(Round round, int tier, int revenue) {
        var applicant = applicant(round, revenue);
        return new Applicant(
                applicant.owner(),
                applicant.unit(),
                Applied.at(round, applicant.application(), applicant.unit(), tier));
    }

    static SignedIn official(Role role, String portal, String area) {
        var person = SignedIn.as(Role.PERSON, portal);
        TestPortal.bean(Grants.class)
                .give(Applied.tenant(portal), person.person().id(), role, new Grants.Over(area, null, null), "test");
        return person;
    }

    static HttpResponse<String> get(SignedIn person, String path) {
        var request = HttpRequest.newBuilder(TestPortal.at("/" + path));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    static HttpResponse<String> post(SignedIn person, String path, String... form) {
        return Acting.post(person, path, form);
    }

    /** On the application as it is now. */
    static HttpResponse<String> decide(
            SignedIn official, Round round, Applicant applicant, String decision, String opinion, String until) {
        var now = Applied.now(round, applicant.application());
        return decide(official, round, now, decision, opinion, until);
    }

    /** On the application as it was seen. */
    static HttpResponse<String> decide(
            SignedIn official, Round round, Application seen, String decision, String opinion, String until) {
        return post(
                official,
                round.tenant().slug() + "/workbench/reviews/" + seen.publicId() + "/decision",
                "revision",
                String.valueOf(seen.revision()),
                "decision",
                decision,
                "opinion",
                opinion,
                "returnBy",
                until);
    }

    /** A draft with these on it; where in the portal it is. */
    static String sheet(SignedIn official, Round round, Applicant... applicants) {
        var form = new String[2 + applicants.length * 2];
        form[0] = "call";
        form[1] = round.call().publicId();
        for (int i = 0; i < applicants.length; i++) {
            form[2 + i * 2] = "a-" + applicants[i].application().publicId();
            form[3 + i * 2] = "yes";
        }
        var answer = post(official, round.tenant().slug() + "/workbench/sheets", form);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.body()))
                .substring(1);
    }

    static String print(SignedIn official, String sheet) {
        var matcher = PRINT.matcher(get(official, sheet).body());
        if (!matcher.find()) {
            throw new IllegalStateException(sheet);
        }
        return matcher.group(1);
    }

    static HttpResponse<String> approve(SignedIn official, String sheet) {
        return post(official, sheet + "/approval", "print", print(official, sheet));
    }

    static Application.State state(Round round, Applicant applicant) {
        return Applied.now(round, applicant.application()).state();
    }
}
