/**
 * The pages on which catalogs, their batches and their entries are looked through.
 * Shows a catalog without entries with its source and what it will hold, never as if it were filled.
 * Reads greenbridge.catalog and greenbridge.entry, and is read by nobody.
 */
@NullMarked
package greenbridge.directory;

import org.jspecify.annotations.NullMarked;
