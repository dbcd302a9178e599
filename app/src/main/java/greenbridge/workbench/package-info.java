/**
 * The place after sign-in: what one has to do, what one should know, and for officials the queue of their tenant.
 * It shows what greenbridge.task holds and knows nothing of the capabilities that asked.
 */
@NullMarked
package greenbridge.workbench;

import org.jspecify.annotations.NullMarked;
