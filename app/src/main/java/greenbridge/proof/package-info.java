/**
 * What keeps machines from filling in public forms by the thousand: a browser spends a little work on each, and whoever does not is let
 * through less often. Nothing is asked of the reader, and nobody else is asked about the reader.
 * A challenge is signed and not stored; a proof is good once, and everything is counted in the database, for all nodes together.
 */
@NullMarked
package greenbridge.proof;

import org.jspecify.annotations.NullMarked;
