package greenbridge.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader leaves out of the way: whole hops, and single things by their public id.
 *
 * @param why a thing to be judged whether it was found or not: hop and public id, with a slash between
 */
public record Chosen(
        Set<Hop> without, Set<String> not, @Nullable String why) {
    public static final Chosen ALL = new Chosen(Set.of(), Set.of(), null);

    public Chosen {
        without = Set.copyOf(without);
        not = Set.copyOf(not);
    }

    boolean keeps(Hop hop) {
        return !without.contains(hop);
    }
}
