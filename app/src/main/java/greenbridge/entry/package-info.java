/**
 * Entries of catalogs: what is listed, since when, until when, and how it got there.
 * An entry never changes, its versions do: they are only ever appended, and its periods say what they mean day by day.
 * Belongs to a batch of greenbridge.catalog; its holder is a greenbridge.organisation.
 */
@NullMarked
package greenbridge.entry;

import org.jspecify.annotations.NullMarked;
