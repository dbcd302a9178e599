/**
 * Matches both ways: the first candidates of every open need are kept and shown to the companies and banks that they concern, and
 * officials see which technologies fit the energy users of their area. What is kept is always computed by greenbridge.match and can be
 * thrown away; which of it is stale follows from the need, its revision, its age and the rule, so that nothing is lost when a process
 * is killed.
 * Stands on greenbridge.need, greenbridge.match, greenbridge.product and greenbridge.project; nobody stands on it.
 */
@NullMarked
package greenbridge.chance;

import org.jspecify.annotations.NullMarked;
