package greenbridge.membership;

import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.CreditCode;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Organisations for tests and people who act for them over HTTP. */
public final class Acting {
    private static final AtomicInteger SERIAL = new AtomicInteger(40_000);
    private static final Pattern TOKEN = Pattern.compile("/invitations/([A-Za-z0-9_-]{43})");

    private Acting() {}

    static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    public static String code(String area) {
        return CreditCode.synthetic(area, SERIAL.incrementAndGet()).value();
    }

    public static Stated stated(String portal, String kind, String name) {
        String area =
                portal.equals("national") ? "140000" : tenant(portal).areaCode().substring(0, 2) + "0100";
        return new Stated(code(area), name, null, kind, area, null, "联系人", "0351-1234567", null);
    }

    public static Verification found(SignedIn person, String portal, String kind, String name) {
        return TestPortal.bean(Verifications.class)
                .found(tenant(portal), person.person(), stated(portal, kind, name), false);
    }

    public static void decide(String portal, Verification asked, Decision decision, SignedIn asker) {
        var official = SignedIn.as(Role.PERSON, portal).person();
        TestPortal.bean(Verifications.class).decide(tenant(portal), asked, decision, "为测试", official, asker.person());
    }

    /** Verified, with this owner. */
    static Unit verified(SignedIn owner, String portal, String kind) {
        var asked = found(owner, portal, kind, "测试单位" + Ids.random());
        decide(portal, asked, Decision.ACCEPTED, owner);
        return unit(portal, asked);
    }

    public static Unit unit(String portal, Verification asked) {
        return TestPortal.bean(Units.class)
                .byId(tenant(portal), asked.organisationId())
                .orElseThrow();
    }

    static SignedIn member(Unit unit, Role role) {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        TestPortal.bean(Members.class).join(tenant("shanxi"), unit, person.person(), role, "test");
        return person;
    }

    /** What the newest mail to this address leads to. */
    public static String token(String portal, String email) {
        String text = Tables.read("SELECT text FROM mail WHERE tenant_id = "
                        + tenant(portal).id() + " AND recipient = '" + email
                        + "' AND template = 'invited' ORDER BY id DESC LIMIT 1")
                .getFirst();
        var matcher = TOKEN.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }

    static HttpResponse<String> get(@Nullable SignedIn person, String path) {
        return Sending.get(person, "/" + path);
    }

    public static HttpResponse<String> post(SignedIn person, String path, String... form) {
        return Sending.post(person, "/" + path, form);
    }

    /** With more names and values; the last value of a name counts where it is there already. */
    static String[] and(String[] form, String... more) {
        var all = new LinkedHashMap<String, String>();
        for (String[] each : List.of(form, more)) {
            for (int i = 0; i < each.length; i += 2) {
                all.put(each[i], each[i + 1]);
            }
        }
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }
}
