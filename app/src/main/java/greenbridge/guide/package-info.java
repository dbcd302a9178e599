/**
 * What a programme is, for everybody: who may apply, by which rules and in which steps, and a check of one’s own figures without an
 * account. Nothing that somebody types here is kept. Editing is greenbridge.programme, rounds are greenbridge.call.
 */
@NullMarked
package greenbridge.guide;

import org.jspecify.annotations.NullMarked;
