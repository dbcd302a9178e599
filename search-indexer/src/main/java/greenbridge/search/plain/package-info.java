/**
 * Search without the engine: the same views, the same filters, plainer words. Answers within the time it is given or with what it found so far. Used by greenbridge.search.Search while Elasticsearch does not answer.
 */
@NullMarked
package greenbridge.search.plain;

import org.jspecify.annotations.NullMarked;
