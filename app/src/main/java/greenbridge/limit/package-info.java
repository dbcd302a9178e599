/**
 * Who the visitor is, and how much one may ask. Behind a proxy the address is what the proxy says, from proxies that are named and
 * from nobody else; everything that needs an address asks {@link greenbridge.limit.Visitor}. Buckets are kept by each node for
 * itself: they stop whoever takes everything, while guesses of passwords are counted in the database. Stands on nothing of the
 * house; every feature may mark its routes with {@link greenbridge.limit.Limited}.
 */
@NullMarked
package greenbridge.limit;

import org.jspecify.annotations.NullMarked;
