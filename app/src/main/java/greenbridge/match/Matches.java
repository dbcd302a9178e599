package greenbridge.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from a need to its partners.
 *
 * @param hops what fits, best first; a hop that was left out is absent
 * @param rejected what was looked at and does not fit, nearest first
 * @param changes where a hop is empty: each one condition that would let something in
 * @param why what was asked for by name, judged; with the change that would let it in
 * @param degraded the database answered because the search engine did not
 */
public record Matches(
        Wanted wanted,
        Map<Hop, List<Candidate>> hops,
        Map<Hop, List<Candidate>> rejected,
        Map<Hop, List<Change>> changes,
        @Nullable Why why,
        boolean degraded) {

    /**
     * A thing that was asked about.
     *
     * @param left out by the reader himself
     */
    public record Why(Candidate candidate, List<Change> changes, boolean left) {}

    public Matches {
        hops = copy(hops);
        rejected = copy(rejected);
        changes = copy(changes);
    }

    public List<Candidate> hop(Hop hop) {
        return hops.getOrDefault(hop, List.of());
    }

    public List<Candidate> rejected(Hop hop) {
        return rejected.getOrDefault(hop, List.of());
    }

    public List<Change> changes(Hop hop) {
        return changes.getOrDefault(hop, List.of());
    }

    private static <T> Map<Hop, List<T>> copy(Map<Hop, List<T>> lists) {
        var copy = new EnumMap<Hop, List<T>>(Hop.class);
        copy.putAll(lists);
        return copy;
    }
}
