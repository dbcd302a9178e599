/**
 * The officials of a tenant: who has which role over which area, until when, and who gave it. Administrators give the roles of
 * reviewers, the platform gives those of administrators, nobody gives one to oneself.
 * Stands on greenbridge.permission, which counts what was given.
 */
@NullMarked
package greenbridge.official;

import org.jspecify.annotations.NullMarked;
