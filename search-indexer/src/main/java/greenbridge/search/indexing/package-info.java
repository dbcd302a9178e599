/**
 * The way from the database to the index: the queue, the rebuild and the comparison. A document is always made anew from the view that says what is public, and a later reading always wins over an earlier one. Reads SQL views named searchable_*, and so knows no feature.
 */
@NullMarked
package greenbridge.search.indexing;

import org.jspecify.annotations.NullMarked;
