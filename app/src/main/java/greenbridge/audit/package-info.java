/**
 * The audit: every change and every refused attempt as a line of its tenant's chain, in the transaction of the change.
 * A line is never changed: the account of the application may not, and {@code audit verify} finds it where the owner did.
 * Called by every feature that changes something, last in its transaction; knows none of them and no page. Whoever names a new
 * action writes its text {@code audit.action.<action>}, and {@code audit.what.<what>} for each thing that changed.
 */
@NullMarked
package greenbridge.audit;

import org.jspecify.annotations.NullMarked;
