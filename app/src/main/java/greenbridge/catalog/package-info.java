/**
 * Catalogs, their editions, batches and attribute schemas: what a portal keeps lists of, and under which text.
 * A catalog is data: adding one, or a field to one, needs no code, and a schema version never changes once it is used.
 * Entries belong to greenbridge.entry; the reference data come from resources/ledger.
 */
@NullMarked
package greenbridge.catalog;

import org.jspecify.annotations.NullMarked;
