/**
 * Public notices: a list frozen on the day it is opened, its end in working days, and objections, of which each holds one line only.
 * A line goes on once its time is over and nothing holds it; an objector who wants so is known to officials alone.
 * Takes over from greenbridge.review; what has passed is listed by greenbridge.listing.
 */
@NullMarked
package greenbridge.notice;

import org.jspecify.annotations.NullMarked;
