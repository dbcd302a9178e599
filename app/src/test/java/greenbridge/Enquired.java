package greenbridge;

import greenbridge.enquiry.Trade;
import greenbridge.organisation.Units;
import greenbridge.tenants.Tenants;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An enquiry of one portal that whoever owns the organisations of {@link Belonging} has sent, so that every page of it can be opened.
 *
 * @param enquiry public id, entry public id of what it is about
 */
record Enquired(String enquiry, String entry) {
    private static final String THREAD = "/{tenant}/workbench/enquiries/{id}";
    private static final String FORM = "/{tenant}/entries/{id}/enquiry";

    private static final Map<String, Enquired> KNOWN = new ConcurrentHashMap<>();

    static Enquired of(String portal) {
        return KNOWN.computeIfAbsent(portal, Enquired::make);
    }

    static boolean knows(String route) {
        return route.startsWith(THREAD) || route.equals(FORM);
    }

    /** Opened by its two sides only. */
    static boolean ownersOnly(String route) {
        return route.startsWith(THREAD);
    }

    List<String> idsFor(String route) {
        return List.of(route.startsWith(THREAD) ? enquiry : entry);
    }

    private static Enquired make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var belonging = Belonging.of(portal);
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        var seeker =
                TestPortal.bean(Units.class).find(tenant, belonging.verified()).orElseThrow();
        var firm = Trade.firm(Trade.round(portal), name + "被询价单位");
        String enquiry = Trade.ask(belonging.owner(), seeker, firm.entry(), name + "：请问这台锅炉多少钱？");
        return new Enquired(enquiry, firm.entry());
    }
}
