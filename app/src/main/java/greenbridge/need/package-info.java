/**
 * Needs: an enterprise says what it looks for, others ask and answer until clocks that were set on publication, and one outcome ends it.
 * What is asked for is frozen once it is published, and a sealed answer is read by nobody but its author before the close.
 * A need belongs to the portal of its tenant; what it is matched with is decided in greenbridge.match, which knows this package.
 */
@NullMarked
package greenbridge.need;

import org.jspecify.annotations.NullMarked;
