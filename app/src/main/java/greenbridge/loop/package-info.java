/**
 * What is done over and over in the background for as long as the portal serves.
 * A loop has a thread of its own, survives whatever goes wrong in a round and ends with the portal.
 * It knows nobody; used by whoever has a queue to empty.
 */
@NullMarked
package greenbridge.loop;

import org.jspecify.annotations.NullMarked;
