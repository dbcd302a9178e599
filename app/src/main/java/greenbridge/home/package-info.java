/**
 * The first page of every portal: what is here, what is new, what holds. A section without facts is not on the page. Reads the
 * tables of the ledger, writes none; stands on greenbridge.site.
 */
@NullMarked
package greenbridge.home;

import org.jspecify.annotations.NullMarked;
