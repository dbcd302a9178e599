/**
 * The reference data that every installation starts from: tenants, catalogs, schemas, badges, named candidates, policies.
 * Loading is idempotent and never touches a row that is there: what a tenant has changed stays changed.
 * Calls the verbs of the features whose data it loads; nothing calls it but the start.
 */
@NullMarked
package greenbridge.reference;

import org.jspecify.annotations.NullMarked;
