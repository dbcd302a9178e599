/**
 * Typed links: who makes what, what it uses, who delivered it, where it was shown to work.
 * A link is dated and reads both ways; it is shown only where both of its ends are.
 * Joins entries, organisations and demonstrations without any of them knowing the others.
 */
@NullMarked
package greenbridge.relation;

import org.jspecify.annotations.NullMarked;
