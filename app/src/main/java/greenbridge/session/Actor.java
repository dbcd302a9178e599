package greenbridge.session;

import greenbridge.account.Person;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import java.util.List;

/**
 * Who asks, in the tenant of the request. A controller declares it as a parameter.
 *
 * @param grants that count now, in this tenant, with what was proved at sign-in
 */
public record Actor(Person person, Session session, List<Grant> grants) {
    public boolean may(Permission permission) {
        return Role.PERSON.permissions().contains(permission)
                || grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
    }

    public List<Role> roles() {
        return grants.stream().map(Grant::role).distinct().toList();
    }

    /** Who acts for more than oneself, and is watched more closely for it. */
    public boolean official() {
        return roles().stream().anyMatch(Role::needsSecondFactor);
    }
}
