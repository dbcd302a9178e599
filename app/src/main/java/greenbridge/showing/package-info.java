/**
 * In which portals a thing shows, and the news that it changed.
 * What belongs to the national portal shows everywhere; anything else shows where a row says so.
 * Called by every feature that keeps things the public sees, in the transaction of the change; read by the search views.
 */
@NullMarked
package greenbridge.showing;

import org.jspecify.annotations.NullMarked;
