/**
 * What programs carry: short tokens with something to renew them, and keys that a person makes for one program, in one tenant, for
 * some of the permissions that the person has. Both stand on the sessions and grants of people and are over when those are;
 * neither is kept in a form that could be used by whoever reads the database.
 */
@NullMarked
package greenbridge.key;

import org.jspecify.annotations.NullMarked;
