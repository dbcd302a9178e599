/**
 * Puts what has passed every step into its catalog: one batch in one transaction, or a longer validity for what is renewed.
 * Either all of it is there with its decisions, messages and audit, or nothing. After greenbridge.notice; greenbridge.supervision
 * watches over what is listed.
 */
@NullMarked
package greenbridge.listing;

import org.jspecify.annotations.NullMarked;
