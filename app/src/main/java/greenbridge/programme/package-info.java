/**
 * Programmes and the packs of rules that they run by, in versions: drafted, released by a second person, never changed afterwards.
 * A programme belongs to the tenant whose catalog it fills; other tenants take part in a national one with a pack of their own.
 * Packs themselves are greenbridge.pack; calls, which begin a round, are greenbridge.call.
 */
@NullMarked
package greenbridge.programme;

import org.jspecify.annotations.NullMarked;
