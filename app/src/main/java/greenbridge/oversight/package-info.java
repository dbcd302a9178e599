/**
 * What officials see of applications: those that have come to a step of their own office, none while the call is sealed, and read as
 * a form is read, with what has changed since it was handed in before. Changes nothing; deciding is greenbridge.review.
 */
@NullMarked
package greenbridge.oversight;

import org.jspecify.annotations.NullMarked;
