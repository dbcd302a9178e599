/**
 * Where officials make programmes in the browser: the parts of a pack as forms, how it differs from what it comes from, what it
 * would have done to the last round, and its release by a second person. Nothing here is stored: drafts are greenbridge.programme's,
 * what makes a pack sound is greenbridge.pack's.
 */
@NullMarked
package greenbridge.editor;

import org.jspecify.annotations.NullMarked;
