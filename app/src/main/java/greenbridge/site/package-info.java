/**
 * What is the same for every page: whose portal a request belongs to, how its reader wants it, where links lead. The tenant comes
 * from the address and from nowhere else, and is a parameter from here on. Stands on greenbridge.tenants; every feature with
 * pages stands on it.
 *
 * <p>A page: a record that implements {@link greenbridge.site.Page}, returned by a controller that declares
 * {@link greenbridge.site.Site}; its components are the variables of the template of the same name.
 */
@NullMarked
package greenbridge.site;

import org.jspecify.annotations.NullMarked;
