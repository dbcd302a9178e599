/**
 * Chinese analysis inside Elasticsearch. Stable plugin: no files, network or threads; dictionaries are resources. Used by the index settings of greenbridge.search.
 */
@NullMarked
package greenbridge.analysis;

import org.jspecify.annotations.NullMarked;
