/**
 * What people are asked to do and should know: one small mechanism for every capability. A task is asked once for its subject,
 * is done when the capability says so, and goes to a person, to the members of an organisation, or to officials with a permission
 * over its area; of the last one takes it. Knows nothing of what its tasks are about but a name and a place.
 */
@NullMarked
package greenbridge.task;

import org.jspecify.annotations.NullMarked;
