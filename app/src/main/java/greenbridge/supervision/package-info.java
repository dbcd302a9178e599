/**
 * What happens to entries after they are listed: suspended, revoked with a ground of the pack, corrected, inspected by lot, reviewed
 * every year, reminded of their end. Whoever proposes a measure does not release it. A ban begins with a revocation for a ground that
 * says so, and with no other.
 */
@NullMarked
package greenbridge.supervision;

import org.jspecify.annotations.NullMarked;
