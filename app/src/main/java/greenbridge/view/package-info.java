/**
 * Turns pages into HTML, and keys into words. Templates and texts are files of the module static; nothing here knows what a page
 * is about. Used through greenbridge.site by every feature.
 */
@NullMarked
package greenbridge.view;

import org.jspecify.annotations.NullMarked;
