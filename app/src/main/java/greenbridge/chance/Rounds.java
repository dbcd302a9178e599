package greenbridge.chance;

import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** What the worker does over and over. */
@Singleton
class Rounds {
    private final Keeping keeping;
    private final Runs runs;

    Rounds(Keeping keeping, Runs runs) {
        this.keeping = keeping;
        this.runs = runs;
    }

    /**
     * What closed is removed, then a piece of what is stale is computed.
     *
     * @param goesOn asked before each need
     * @return whether there may be more
     */
    boolean round(BooleanSupplier goesOn) {
        runs.followTheRule();
        for (KeptNeed closed : keeping.closed()) {
            keeping.forget(closed);
        }
        int computed = 0;
        for (KeptNeed need : keeping.stale()) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            computed += keeping.computed(need) ? 1 : 0;
        }
        runs.settle();
        return computed > 0;
    }
}
