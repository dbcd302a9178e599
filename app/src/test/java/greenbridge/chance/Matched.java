package greenbridge.chance;

import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.need.Need;
import greenbridge.need.Needs;
import greenbridge.need.Stated;
import greenbridge.organisation.Unit;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Needs and organisations whose matches are kept, for tests. */
public final class Matched {
    private Matched() {}

    public static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    public static Unit verified(SignedIn owner, String portal, String kind) {
        var asked = Acting.found(owner, portal, kind, "示例单位" + Ids.random());
        Acting.decide(portal, asked, Decision.ACCEPTED, owner);
        return Acting.unit(portal, asked);
    }

    /** Published and open. */
    public static Need need(String portal, Unit by, String title, String sector, @Nullable Long loan) {
        var stated = new Stated(
                title,
                "示例：设备老旧，希望降低能耗。",
                sector,
                "I07.1",
                by.area(),
                null,
                null,
                null,
                new BigDecimal("15"),
                300L,
                loan,
                Need.Mode.OPEN,
                3,
                Stated.QUESTION_DAYS,
                Stated.ANSWER_DAYS);
        return TestPortal.bean(Needs.class).publish(tenant(portal), by.id(), stated, List.of(), true);
    }

    /** By which rule matches are kept today. */
    public static String rule() {
        return RuleVersion.NOW;
    }
}
