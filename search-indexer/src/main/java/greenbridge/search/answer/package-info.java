/**
 * The reply of Elasticsearch as results. Everything shown comes out of the stored document and the day of the question, never out of the database. Read by greenbridge.search.Search.
 */
@NullMarked
package greenbridge.search.answer;

import org.jspecify.annotations.NullMarked;
