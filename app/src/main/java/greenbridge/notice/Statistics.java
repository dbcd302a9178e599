package greenbridge.notice;

import java.util.Map;

/** How many objections there were, and what became of them. */
record Statistics(int filed, int open, int inadmissible, int upheld, int partly, int dismissed, int withdrawn) {
    static Statistics of(Map<Objection.State, Integer> tally) {
        return new Statistics(
                tally.values().stream().mapToInt(Integer::intValue).sum(),
                tally.entrySet().stream()
                        .filter(each -> each.getKey().open())
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                tally.getOrDefault(Objection.State.INADMISSIBLE, 0),
                tally.getOrDefault(Objection.State.UPHELD, 0),
                tally.getOrDefault(Objection.State.PARTLY, 0),
                tally.getOrDefault(Objection.State.DISMISSED, 0),
                tally.getOrDefault(Objection.State.WITHDRAWN, 0));
    }
}
