/**
 * Style sheets, scripts, marks and drawings, each under an address that says its content, and the palette of each tenant as a
 * style sheet. What an address names never changes, so browsers may keep it. Reads the module static and the profiles of
 * tenants; greenbridge.site puts the addresses into pages.
 */
@NullMarked
package greenbridge.asset;

import org.jspecify.annotations.NullMarked;
