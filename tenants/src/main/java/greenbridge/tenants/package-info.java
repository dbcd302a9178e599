/**
 * Who a tenant is, where it answers and what it looks like. A tenant is data; no code asks for one by name. Knows no feature.
 */
@NullMarked
package greenbridge.tenants;

import org.jspecify.annotations.NullMarked;
