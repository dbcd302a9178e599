/**
 * Real engines as child processes on loopback. Whoever starts one stops it; none outlives the portal. Used by the portal and by the tests.
 */
@NullMarked
package greenbridge.engines;

import org.jspecify.annotations.NullMarked;
