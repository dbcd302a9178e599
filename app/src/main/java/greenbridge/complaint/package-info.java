/**
 * Complaints (举报): anybody, at any time, about an entry, an organisation or a notice, with a name or without. Who complained is known
 * to the officials in charge alone. What follows from one is decided in greenbridge.supervision.
 */
@NullMarked
package greenbridge.complaint;

import org.jspecify.annotations.NullMarked;
