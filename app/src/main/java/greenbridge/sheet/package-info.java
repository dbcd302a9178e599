/**
 * Tables as people send and take them: csv and xlsx, row by row.
 * No row is kept, no cell becomes a formula in the reader's program, and a file that would fill the memory or the disk is refused.
 * Knows nothing of what stands in the cells; used by greenbridge.exchange and by every list that can be taken away.
 */
@NullMarked
package greenbridge.sheet;

import org.jspecify.annotations.NullMarked;
