package greenbridge.review;

import org.jspecify.annotations.Nullable;

/**
 * How many may still be chosen.
 *
 * @param limited whether the pack has a limit
 * @param quota null where nobody has entered it yet
 */
record Allowance(boolean limited, @Nullable Integer quota, int used) {
    static final Allowance UNLIMITED = new Allowance(false, null, 0);

    public boolean missing() {
        return limited && quota == null;
    }

    public int remaining() {
        return quota == null ? 0 : Math.max(0, quota - used);
    }

    boolean allows(int more) {
        return !limited || (quota != null && used + more <= quota);
    }
}
