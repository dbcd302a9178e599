/**
 * Experts: who they are, who is drawn for an application, and what they score. A draw can be done again by anybody from its printed
 * seed and pool; whoever has a conflict is left out, and whoever finds one is replaced by the next in the same order. A score holds
 * for the submission that it was given to. What officials make of it is greenbridge.review.
 */
@NullMarked
package greenbridge.expert;

import org.jspecify.annotations.NullMarked;
