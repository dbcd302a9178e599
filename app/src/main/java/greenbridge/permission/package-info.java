/**
 * Who may do what: the one list of permissions, the roles that bundle them, and the grants that give a person a role in a tenant.
 * A route says with an annotation what it needs; one that says nothing is closed, and a test finds it.
 * Knows people by their number only; greenbridge.session holds requests against it.
 */
@NullMarked
package greenbridge.permission;

import org.jspecify.annotations.NullMarked;
