/**
 * The policy library: documents as they were printed, cut into sections that can be found and quoted one by one.
 * The words of a body are those of the print, misprints included; what its carrier added, and whoever it names to be called, is not.
 * Filled by greenbridge.reference; what search may see of it is a view of the database; announces through greenbridge.showing.
 */
@NullMarked
package greenbridge.policy;

import org.jspecify.annotations.NullMarked;
