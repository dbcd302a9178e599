/**
 * The only code that knows Elasticsearch, for writing and for reading. What is public is decided by the SQL views it reads. Knows tenants, no feature.
 */
@NullMarked
package greenbridge.search;

import org.jspecify.annotations.NullMarked;
