/**
 * The answers to a need that carry an offer, side by side, for whoever asked for them. Uses greenbridge.need and greenbridge.proposal,
 * which know nothing of each other's pages. What is assumed stands in the address; nothing is kept.
 */
@NullMarked
package greenbridge.comparison;

import org.jspecify.annotations.NullMarked;
