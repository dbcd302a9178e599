package greenbridge;

import static greenbridge.membership.Verification.Decision.ACCEPTED;
import static greenbridge.membership.Verification.Decision.RETURNED;

import greenbridge.membership.Acting;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Organisations of one portal with the person who owns them, so that every page of theirs can be opened.
 *
 * @param verified public id of one, returned of a draft that is to be mended
 * @param verification public id of what waits to be decided
 * @param invitation what an open invitation leads to
 */
record Belonging(SignedIn owner, String verified, String returned, String verification, String invitation) {
    /** Opened by those only who handed it in. */
    static final String STATEMENT = "/{tenant}/workbench/statements/{id}";

    private static final Map<String, Belonging> KNOWN = new ConcurrentHashMap<>();
    private static final Set<Permission> OF_ORGANISATIONS = Set.of(
            Permission.ORGANISATION_SEE,
            Permission.ORGANISATION_EDIT,
            Permission.ORGANISATION_BIND,
            Permission.ORGANISATION_MEMBERS);

    /** Whether being allowed to ask is not enough to be answered. */
    static boolean ownersOnly(String route) {
        return route.equals(STATEMENT)
                || route.equals(Applied.PRINT)
                || Recommended.knows(route)
                || Enquired.ownersOnly(route)
                || Saved.ownersOnly(route);
    }

    static Belonging of(String portal) {
        var known = KNOWN.computeIfAbsent(portal, Belonging::make);
        known.owner().wake();
        return known;
    }

    /** Who opens a page that needs this: an owner of these organisations, or an official. */
    static SignedIn reader(Permission needed, String portal) {
        if (needed == Permission.APPLICATION_SCORE) {
            return Reviewed.of(portal).expert();
        }
        if (needed == Permission.BANK_WORK) {
            return Boxed.of(portal).banker();
        }
        return OF_ORGANISATIONS.contains(needed) ? of(portal).owner() : SignedIn.who(needed, portal);
    }

    private static Belonging make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var owner = SignedIn.as(Role.PERSON, portal);
        var verified = Acting.found(owner, portal, "enterprise", name + "成员单位");
        Acting.decide(portal, verified, ACCEPTED, owner);
        var returned = Acting.found(owner, portal, "enterprise", name + "退回单位");
        Acting.decide(portal, returned, RETURNED, owner);
        var open = Acting.found(owner, portal, "park", name + "待核验园区");
        var unit = Acting.unit(portal, verified);
        String email = portal + ".invited@example.org";
        String invitations = portal + "/" + unit.path() + "/invitations";
        Acting.post(owner, invitations, "email", email, "role", Role.ORGANISATION_EDITOR.name());
        return new Belonging(
                owner,
                unit.publicId(),
                Acting.unit(portal, returned).publicId(),
                open.publicId(),
                Acting.token(portal, email));
    }
}
