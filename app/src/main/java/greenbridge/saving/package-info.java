/**
 * Promised and measured savings (承诺与实测): what was awarded for a need gets a plan by which its saving is measured, and a report for
 * each year. A plan counts when both sides have agreed to it, a report when a third party has verified it; of what counts the public
 * sees the sums of a company by year, and no customer who does not want it. Uses greenbridge.need and greenbridge.effect.
 */
@NullMarked
package greenbridge.saving;

import org.jspecify.annotations.NullMarked;
