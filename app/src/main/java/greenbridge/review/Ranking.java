package greenbridge.review;

import greenbridge.application.Application;
import greenbridge.expert.Panel;
import greenbridge.pack.Scoring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who can be chosen at a step, the best score first; without scores in the order of the applications.
 *
 * @param scoring null where nobody scores
 */
record Ranking(
        List<Standing> all,
        Map<Long, Panel> panels,
        @Nullable Scoring scoring) {
    static Ranking of(List<Standing> all, Map<Long, Panel> panels, @Nullable Scoring scoring) {
        var ranking = new Ranking(all, panels, scoring);
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(
                        (Standing each) -> ranking.mean(each.id()), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Standing::id));
        return new Ranking(List.copyOf(sorted), panels, scoring);
    }

    /** Only where as many have scored as the pack wants. */
    @Nullable
    BigDecimal mean(long application) {
        var panel = panels.get(application);
        return panel == null || !panel.complete() ? null : panel.mean();
    }

    /** Who has a better score than the last one that was chosen, and was not. */
    List<Standing> passed(Set<Long> chosen) {
        var lowest = chosen.stream()
                .flatMap(id -> java.util.Optional.ofNullable(mean(id)).stream())
                .min(Comparator.naturalOrder());
        return lowest.map(least -> all.stream()
                        .filter(each -> !chosen.contains(each.id()))
                        .filter(each -> {
                            var mean = mean(each.id());
                            return mean != null && mean.compareTo(least) > 0;
                        })
                        .toList())
                .orElse(List.of());
    }

    /** Lines, in their order, that stand above one with a better score and say nothing of why. */
    List<SheetLine> unreasoned(List<SheetLine> lines) {
        var unreasoned = new ArrayList<SheetLine>();
        @Nullable BigDecimal best = null;
        for (SheetLine line : lines.reversed()) {
            var mean = mean(line.applicationId());
            if (mean != null && best != null && best.compareTo(mean) > 0 && line.reason() == null) {
                unreasoned.add(line);
            }
            best = mean != null && (best == null || mean.compareTo(best) > 0) ? mean : best;
        }
        return unreasoned.reversed();
    }

    /** Whether the experts have scored it as high as the pack wants. */
    boolean reaches(long application) {
        var panel = panels.get(application);
        return scoring == null || (panel != null && panel.reaches(scoring));
    }

    static boolean waits(Standing standing, int tier) {
        return standing.state() == Application.State.IN_REVIEW && standing.tier() == tier;
    }
}
