/**
 * Identifiers of things.
 * An internal id is ordered by time and never shown; a public id is random, permanent and never a primary key.
 * Used by every feature that creates something.
 */
@NullMarked
package greenbridge.id;

import org.jspecify.annotations.NullMarked;
