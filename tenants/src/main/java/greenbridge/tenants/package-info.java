/**
 * Who a tenant is, where it answers and what it looks like. A tenant is data: no code asks for one by name, only the national
 * one has a part of its own. Knows no feature; the app and the search ask it, and it asks nobody but two tables.
 */
@NullMarked
package greenbridge.tenants;

import org.jspecify.annotations.NullMarked;
