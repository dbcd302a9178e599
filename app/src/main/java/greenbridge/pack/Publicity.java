package greenbridge.pack;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How long a list is shown before it holds.
 *
 * @param workingDays null where the source names none: then whoever opens the notice says how many
 * @param firstDayCounts whether the day of publishing is the first of them
 */
@Serdeable
public record Publicity(@Nullable Integer workingDays, boolean firstDayCounts) {
    public static final Publicity UNSTATED = new Publicity(null, false);
}
