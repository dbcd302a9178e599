package greenbridge.task;

import io.micronaut.core.annotation.Introspected;

/** How many tasks of a kind are open, taken by nobody, taken by whoever asks, and late. */
@Introspected
public record Counts(String kind, long open, long free, long mine, long late) {
    /** The key of what is to be done. */
    public String text() {
        return "task.kind." + kind;
    }
}
