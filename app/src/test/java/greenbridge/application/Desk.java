package greenbridge.application;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Call;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Members;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.pack.Pack;
import greenbridge.permission.Role;
import java.net.http.HttpResponse;
import java.util.List;

/** An organisation of 山西 with its owner at the forms of an application, over HTTP. */
record Desk(SignedIn owner, Unit unit, Pack pack, Call call) {
    static Desk of(Pack pack, Call call) {
        var owner = SignedIn.as(Role.PERSON, "shanxi");
        return new Desk(owner, verified(owner), pack, call);
    }

    /** At a call that is open for days. */
    static Desk open(boolean several, boolean sealed) {
        var pack = Applying.pack(several, sealed);
        return of(pack, Applying.call("shanxi", pack, Applying.now().plusDays(5)));
    }

    static Unit verified(SignedIn owner) {
        var asked = Acting.found(owner, "shanxi", "enterprise", "测试单位" + Ids.random());
        Acting.decide("shanxi", asked, Decision.ACCEPTED, owner);
        return Acting.unit("shanxi", asked);
    }

    SignedIn colleague(Role role) {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        TestPortal.bean(Members.class).join(Applying.tenant("shanxi"), unit, person.person(), role, "test");
        return person;
    }

    HttpResponse<String> begin(SignedIn by) {
        return post(by, "shanxi/workbench/applications", "call", call.publicId(), "organisation", unit.publicId());
    }

    Application draft() {
        return Applying.draft(owner, call, pack, unit);
    }

    Application filled() {
        return Applying.filled(owner, call, pack, unit);
    }

    /** As the page that was looked through sends it. */
    HttpResponse<String> submit(Application application, String... more) {
        String[] form = new String[more.length + 2];
        form[0] = "seen";
        form[1] = "" + seen(application);
        System.arraycopy(more, 0, form, 2, more.length);
        return post(owner, at(application) + "/submissions", form);
    }

    static int seen(Application application) {
        return Integer.parseInt(Tables.read(
                        "SELECT COALESCE(MAX(number), 0) FROM application_answer WHERE tenant_id = ? AND application_id = ?",
                        application.tenantId(),
                        application.id())
                .getFirst());
    }

    static String at(Application application) {
        return "shanxi/" + application.path();
    }

    static HttpResponse<String> get(SignedIn by, String path) {
        return Sending.get(by, "/" + path);
    }

    /** Names and values in turn. */
    static HttpResponse<String> post(SignedIn by, String path, String... form) {
        return Sending.post(by, "/" + path, form);
    }

    static List<String> audit(Application application) {
        return Tables.read(
                "SELECT action FROM audit_line WHERE tenant_id = ? AND subject_id = ? ORDER BY number",
                application.tenantId(),
                application.publicId());
    }
}
