/**
 * The portal as a whole: the way in and the commands. Only wires, decides nothing. Every feature is a package below.
 */
@NullMarked
package greenbridge;

import org.jspecify.annotations.NullMarked;
