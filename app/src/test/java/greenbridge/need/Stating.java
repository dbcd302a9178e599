package greenbridge.need;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.call.Sending;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Needs and answers for tests, said in a line. */
public final class Stating {
    private Stating() {}

    public static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    /** A verified organisation with this owner. */
    public static Unit unit(SignedIn owner, String portal, String kind, String name) {
        var asked = Acting.found(owner, portal, kind, name + Ids.random());
        Acting.decide(portal, asked, Decision.ACCEPTED, owner);
        return Acting.unit(portal, asked);
    }

    /** With a must and something that is nice to have. */
    public static Need published(String portal, Unit unit, Need.Mode mode, int most, String title) {
        var stated = new Stated(
                title,
                title + "：煤耗高，想降耗 15 %",
                "ES01",
                null,
                unit.area(),
                "链条炉排燃煤锅炉",
                BigDecimal.valueOf(20),
                "t/h",
                BigDecimal.valueOf(15),
                300L,
                null,
                mode,
                mode == Need.Mode.OPEN ? most : null,
                5,
                10);
        var asked = List.of(new Needs.Asked("热效率不低于 88 %", true), new Needs.Asked("有同类业绩", false));
        return TestPortal.bean(Needs.class).publish(tenant(portal), unit.id(), stated, asked, false);
    }

    public static Need now(String portal, Need need) {
        return TestPortal.bean(Needs.class).byId(tenant(portal), need.id()).orElseThrow();
    }

    /** The names and values of a whole answer. */
    static List<String> form(Need need, Unit unit, int seen, String words, String verdict) {
        var form = new ArrayList<>(List.of(
                "organisation",
                unit.publicId(),
                "seen",
                String.valueOf(seen),
                "words",
                words,
                "validUntil",
                need.closesAt().toLocalDate().plusDays(60).toString()));
        for (Requirement each : TestPortal.bean(Needs.class).requirements(need)) {
            form.addAll(
                    List.of(each.field(), each.must() ? verdict : "PARTLY", each.wordsField(), "说明" + each.place()));
        }
        return form;
    }

    public static HttpResponse<String> answer(
            String portal, SignedIn person, Need need, Unit unit, int seen, String words, String verdict) {
        return Sending.post(
                person,
                "/" + portal + "/" + need.responsePath() + "/submission",
                form(need, unit, seen, words, verdict).toArray(String[]::new));
    }
}
