/**
 * The question as Elasticsearch is asked it. Each part of the body is made in one place, the filter for the tenant in exactly one method. Takes understood words from wording and hands bytes to greenbridge.search.Search.
 */
@NullMarked
package greenbridge.search.question;

import org.jspecify.annotations.NullMarked;
