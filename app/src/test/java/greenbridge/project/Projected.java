package greenbridge.project;

import greenbridge.Given;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.catalog.Catalogs;
import greenbridge.entry.Content;
import greenbridge.entry.Draft;
import greenbridge.entry.Ledger;
import greenbridge.entry.Status;
import greenbridge.id.Ids;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Published projects for tests, without the way through the programme. */
public final class Projected {
    private static final Map<String, Object> CLEAN = Map.of(
            "priority_area", "upgrade",
            "loan_need", 300,
            "term", 3,
            "energy_assessment", "passed",
            "environment_assessment", "passed",
            "industry_class", "encouraged",
            "obsolete_capacity", "none",
            "violations", "none",
            "saving_electricity", 1000000);

    private Projected() {}

    public static Tenant tenant(String portal) {
        return TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
    }

    /** Verified, with this owner; the people of a bank are people of a bank. */
    public static Unit unit(String portal, SignedIn owner, String kind, String name) {
        var asked = Acting.found(owner, portal, kind, name);
        Acting.decide(portal, asked, Decision.ACCEPTED, owner);
        return Acting.unit(portal, asked);
    }

    /** In the catalog of this portal, passing every hard gate; attributes come in turn and count over those. */
    public static Project published(String portal, Unit owner, String title, Object... attributes) {
        var tenant = tenant(portal);
        var said = new HashMap<>(CLEAN);
        for (int i = 0; i < attributes.length; i += 2) {
            said.put(attributes[i].toString(), attributes[i + 1]);
        }
        var catalogs = TestPortal.bean(Catalogs.class);
        var catalog = catalogs.own(tenant.id(), Project.CATALOG).orElseThrow();
        var today = Given.today();
        var batch = catalogs.batchOrNew(catalog, "test", today.minusDays(30), true);
        var content = new Content(
                title,
                null,
                title + "的简介",
                null,
                owner.area(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.copyOf(said),
                null,
                List.of());
        var draft = new Draft(
                catalog.tenantId(),
                catalog.id(),
                batch.id(),
                "project",
                "P-" + Ids.random(),
                owner.tenantId(),
                owner.id(),
                true,
                1,
                content,
                Status.LISTED,
                today.minusDays(5),
                today.minusDays(5),
                today.plusYears(2));
        String publicId = TestPortal.bean(Ledger.class)
                .list(List.of(draft), "test")
                .getFirst()
                .publicId();
        return TestPortal.bean(Projects.class).find(tenant, publicId).orElseThrow();
    }
}
