/**
 * Applications of organisations to calls: drafted by several, handed in as a frozen submission with its check, then moved on.
 * An application changes its state only by {@code Applications.move}, from the state in which it was seen, so of two who decide
 * at once one does. Reviewing is greenbridge.review, publishing greenbridge.notice.
 */
@NullMarked
package greenbridge.application;

import org.jspecify.annotations.NullMarked;
