package greenbridge.expert;

import greenbridge.pack.Scoring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the experts together say of one submission.
 *
 * @param round the newest one; what was said in an earlier one does not count any more
 * @param complete as many as the pack wants have scored in it, and nobody is still asked
 * @param mean of those who have scored in it
 * @param spread between the highest and the lowest
 * @param apart so far that they have to talk
 * @param outliers ids of the scores that are farthest from the mean, where they are apart
 */
public record Panel(
        int round,
        boolean complete,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal spread,
        boolean apart,
        Set<Long> outliers) {
    private static final int DIGITS = 2;

    /**
     * What they say so far.
     *
     * @param scores of the submission that counts
     */
    public static Panel of(Scoring scoring, List<Score> scores) {
        int round = scores.stream().mapToInt(Score::round).max().orElse(1);
        var asked = scores.stream()
                .filter(score -> score.round() == round && score.state() != Score.State.RECUSED)
                .toList();
        var totals = asked.stream()
                .filter(score -> score.state() == Score.State.SCORED)
                .map(Panel::total)
                .sorted()
                .toList();
        if (totals.isEmpty()) {
            return new Panel(round, false, null, null, false, Set.of());
        }
        var mean = totals.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), DIGITS, RoundingMode.HALF_UP);
        var spread = totals.getLast().subtract(totals.getFirst());
        boolean apart = scoring.spread() != null && totals.size() > 1 && spread.compareTo(scoring.spread()) >= 0;
        return new Panel(
                round,
                totals.size() == asked.size() && totals.size() >= scoring.experts(),
                mean,
                spread,
                apart,
                apart ? outliers(asked, mean) : Set.of());
    }

    /** Whether it reaches what the pack wants at the least; what is not complete does not. */
    public boolean reaches(Scoring scoring) {
        return complete && mean != null && (scoring.least() == null || mean.compareTo(scoring.least()) >= 0);
    }

    private static Set<Long> outliers(List<Score> asked, BigDecimal mean) {
        var scored = asked.stream()
                .filter(score -> score.state() == Score.State.SCORED)
                .toList();
        var farthest = scored.stream()
                .map(score -> total(score).subtract(mean).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return scored.stream()
                .filter(score -> total(score).subtract(mean).abs().compareTo(farthest) == 0)
                .map(Score::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static BigDecimal total(Score score) {
        var total = score.total();
        return total == null ? BigDecimal.ZERO : total;
    }
}
