/**
 * One organisation and everything it has been recognised for, whichever tenant recognised it.
 * Shows only what shows in the reader's portal; the national portal sees all of it.
 * Brings together organisations, entries, demonstrations and links; nothing depends on it.
 */
@NullMarked
package greenbridge.recognition;

import org.jspecify.annotations.NullMarked;
