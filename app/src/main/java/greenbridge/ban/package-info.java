/**
 * Who may not apply to what until when, and why. A ban begins with a decision on an entry or an application and ends by its date;
 * greenbridge.supervision makes them, greenbridge.application asks for them.
 */
@NullMarked
package greenbridge.ban;

import org.jspecify.annotations.NullMarked;
