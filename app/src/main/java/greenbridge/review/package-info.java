/**
 * What officials and experts make of applications, tier by tier: checked, returned, recommended, declined, scored, chosen within a
 * quota, and put together on a sheet that becomes the notice. Each decision names the submission that it was made on.
 * Moves applications by greenbridge.application; what the public sees of the sheet is greenbridge.notice.
 */
@NullMarked
package greenbridge.review;

import org.jspecify.annotations.NullMarked;
