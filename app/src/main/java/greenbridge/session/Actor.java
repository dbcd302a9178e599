package greenbridge.session;

import greenbridge.account.Person;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in the tenant of the request. A controller declares it as a parameter.
 *
 * @param grants that count now, in this tenant, with what was proved at sign-in
 * @param lacksSecondFactor whether there are others that do not count for want of one
 * @param scopes what a key of this person was made for; null where the person is here without one
 */
public record Actor(
        Person person,
        Session session,
        List<Grant> grants,
        boolean lacksSecondFactor,
        @Nullable Set<Permission> scopes) {
    public boolean may(Permission permission) {
        return within(permission)
                && (Role.PERSON.permissions().contains(permission)
                        || grants.stream()
                                .anyMatch(grant -> grant.role().permissions().contains(permission)));
    }

    private boolean within(Permission permission) {
        return scopes == null || scopes.contains(permission);
    }

    /** For one organisation. */
    public boolean may(Permission permission, long organisation) {
        return within(permission)
                && grants.stream()
                        .filter(grant -> grant.organisationId() != null && grant.organisationId() == organisation)
                        .anyMatch(grant -> grant.role().permissions().contains(permission));
    }

    /** As an official, over an area. */
    public boolean reaches(Permission permission, @Nullable String area) {
        return within(permission)
                && grants.stream()
                        .filter(grant -> grant.organisationId() == null && grant.covers(area))
                        .anyMatch(grant -> grant.role().permissions().contains(permission));
    }

    /** As {@link #reaches}, as a pattern over "=" and an area, or "=-" where there is none, so that the database filters and pages. */
    public String reach(Permission permission) {
        String areas = grants.stream()
                .filter(grant -> within(permission) && grant.organisationId() == null)
                .filter(grant -> grant.role().permissions().contains(permission))
                .map(grant -> "=" + grant.reach())
                .distinct()
                .collect(Collectors.joining("|"));
        return areas.isEmpty() ? "^$" : "^(" + areas + ")";
    }

    /** Where in the workbench there is something for this person. */
    public List<Desk> desks() {
        return Desk.of(this);
    }

    public List<Role> roles() {
        return grants.stream().map(Grant::role).distinct().toList();
    }

    /** Who acts for more than oneself, and is watched more closely for it. */
    public boolean official() {
        return roles().stream().anyMatch(Role::needsSecondFactor);
    }
}
