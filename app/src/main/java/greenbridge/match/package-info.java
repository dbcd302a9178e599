/**
 * From what somebody wants to a technology, a case, a company that delivers there and money that fits, each with its grounds.
 * Candidates come from greenbridge.search; whether one fits and how high it stands is decided by published rules alone, equals by lot of the day.
 * Reads entries, demonstrations, links and finance products as the viewer's portal shows them; writes nothing.
 */
@NullMarked
package greenbridge.match;

import org.jspecify.annotations.NullMarked;
