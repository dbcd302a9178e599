/**
 * Evaluations of how enterprises use solid waste: asked, taken by an agency without interest, reported, filed with the city of the
 * enterprise, summed up by the quarter and the year. Of a filed report the public sees four items and nothing else, and nothing of it
 * is removed before the years of keeping are over. What counts how long stands in a rulebook, which is data.
 */
@NullMarked
package greenbridge.evaluation;

import org.jspecify.annotations.NullMarked;
