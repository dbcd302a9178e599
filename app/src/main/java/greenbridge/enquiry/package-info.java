/**
 * Enquiries: somebody asks whoever holds an entry or offers a finance product, in a thread with clocks on both sides, until both have
 * said what came of it. What one side arranges is never shown to the other, officials read no thread but where they stand in for a
 * provider whom nobody represents here, and of two steps made at once one counts. Stands beside greenbridge.entry and
 * greenbridge.product, which do not know it.
 */
@NullMarked
package greenbridge.enquiry;

import org.jspecify.annotations.NullMarked;
