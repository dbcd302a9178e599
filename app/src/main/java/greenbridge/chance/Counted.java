package greenbridge.chance;

import io.micronaut.core.annotation.Introspected;

/**
 * How far something is.
 *
 * @param failed what could not be done and is tried again later
 */
@Introspected
public record Counted(long total, long done, long failed) {
    public long left() {
        return Math.max(0, total - done - failed);
    }

    /** Whole only when nothing is left. */
    public long percent() {
        return total <= 0 ? 100 : (total - left()) * 100 / total;
    }
}
