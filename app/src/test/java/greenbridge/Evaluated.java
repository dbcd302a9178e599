package greenbridge;

import greenbridge.evaluation.Cases;
import greenbridge.membership.Acting;
import greenbridge.membership.Verification.Decision;
import greenbridge.organisation.Unit;
import greenbridge.permission.Role;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluations of one portal by an agency of whoever owns the organisations of {@link Belonging}, so that every page of theirs can be
 * opened.
 *
 * @param taken public id of one that the agency works on, filed of one that lies with the city, summary of what a city owes
 */
record Evaluated(String taken, String filed, String summary) {
    private static final Map<String, Evaluated> KNOWN = new ConcurrentHashMap<>();

    static Evaluated of(String portal) {
        return KNOWN.computeIfAbsent(portal, Evaluated::make);
    }

    private static Evaluated make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var owner = Belonging.of(portal).owner();
        var other = SignedIn.as(Role.PERSON, portal);
        Unit agency = verified(portal, owner, "agency", name + "评价机构");
        Unit enterprise = verified(portal, other, "enterprise", name + "被评价企业");
        return new Evaluated(
                Cases.taken(portal, enterprise, agency, other, owner).publicId(),
                Cases.filed(portal, enterprise, agency, other, owner).publicId(),
                Cases.summary(portal));
    }

    private static Unit verified(String portal, SignedIn owner, String kind, String name) {
        var asked = Acting.found(owner, portal, kind, name);
        Acting.decide(portal, asked, Decision.ACCEPTED, owner);
        return Acting.unit(portal, asked);
    }
}
