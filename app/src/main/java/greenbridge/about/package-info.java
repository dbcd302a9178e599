/**
 * Pages about the portal itself: about, site map, choice of portal. They read no table. Stands on greenbridge.site.
 */
@NullMarked
package greenbridge.about;

import org.jspecify.annotations.NullMarked;
