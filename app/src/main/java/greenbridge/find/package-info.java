/**
 * Search as people and programs meet it: the page, the API, the suggestions, the export of a result list.
 * The page and the API read the same parameters and give the same hits in the same order.
 * Asks greenbridge.search and puts its codes into words; knows nothing of Elasticsearch.
 */
@NullMarked
package greenbridge.find;

import org.jspecify.annotations.NullMarked;
