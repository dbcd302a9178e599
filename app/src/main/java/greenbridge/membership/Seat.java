package greenbridge.membership;

import greenbridge.organisation.Unit;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import java.util.List;

/**
 * What somebody is in an organisation.
 *
 * @param roles none for who only belongs to its head
 */
public record Seat(Unit unit, List<Role> roles) {
    boolean may(Permission permission) {
        return roles.isEmpty()
                ? permission == Permission.ORGANISATION_SEE
                : roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** For templates. */
    public boolean edits() {
        return may(Permission.ORGANISATION_EDIT);
    }

    public boolean owns() {
        return may(Permission.ORGANISATION_MEMBERS);
    }

    public boolean helps() {
        return roles.contains(Role.HELPER);
    }
}
