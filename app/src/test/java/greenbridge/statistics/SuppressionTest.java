package greenbridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.statistics.Coarse.Band;
import greenbridge.statistics.Coarse.Few;
import greenbridge.statistics.Coarse.Nothing;
import greenbridge.statistics.Coarse.Shown;
import greenbridge.statistics.Coarse.Withheld;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final Coarse FEW = new Few();
    private static final Coarse WITHHELD = new Withheld();

    /** Counts, and how they are read: "5" is shown, "f" are few, "w" is withheld; the total comes first. */
    private static final Map<List<Long>, String> GROUPS = Map.of(
            List.of(7L, 9L, 12L), "28 7 9 12",
            List.of(0L, 0L, 0L), "f f f f",
            List.of(1L, 3L, 0L), "f f f f",
            List.of(6L, 0L, 0L), "6 6 f f",
            List.of(20L, 30L, 2L), "52 w 30 f",
            List.of(20L, 6L, 2L, 0L), "28 w w f f",
            List.of(8L, 1L), "9 w f",
            List.of(4L, 4L, 4L), "w f f f",
            List.of(3L, 3L, 2L), "8 f f f");

    @Test
    void aSmallCountIsNeverGivenAwayByItsTotal() {
        GROUPS.forEach((counts, read) -> assertThat(written(Suppression.group(counts)))
                .as(counts.toString())
                .isEqualTo(read));
    }

    @Test
    void whoeverKnowsTheRuleAndTakesOffWhatIsShownStillHasThreeNumbersToChooseFrom() {
        var possible = new HashMap<String, List<Set<Long>>>();
        for (List<Long> counts : all(3, 16)) {
            var values = possible.computeIfAbsent(
                    written(Suppression.group(counts)),
                    any -> List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()));
            for (int i = 0; i < counts.size(); i++) {
                values.get(i).add(counts.get(i));
            }
        }
        for (List<Long> counts : all(3, 11)) {
            var group = Suppression.group(counts);
            var values = possible.getOrDefault(written(group), List.of());
            for (int i = 0; i < counts.size(); i++) {
                if (group.cells().get(i) instanceof Few && counts.get(i) > 0) {
                    assertThat(values.get(i)).as(counts + " " + written(group)).hasSizeGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    @Test
    void aTotalOfFewPartiesIsNotShownNorWhatIsLeftWithoutTheLargest() {
        assertThat(Suppression.ofParties(List.of())).isEqualTo(FEW);
        assertThat(Suppression.ofParties(List.of(2L, 1L, 1L))).isEqualTo(FEW);
        assertThat(Suppression.ofParties(List.of(40L))).isEqualTo(WITHHELD);
        assertThat(Suppression.ofParties(List.of(40L, 30L, 0L))).isEqualTo(WITHHELD);
        assertThat(Suppression.ofParties(List.of(40L, 3L, 1L))).isEqualTo(WITHHELD);
        assertThat(Suppression.ofParties(List.of(40L, 3L, 2L))).isEqualTo(new Shown(45));
    }

    @Test
    void anAmountIsRoundAndOnlyThereWithItsCounts() {
        var shown = new Shown(9);
        assertThat(Suppression.amount(new BigDecimal("12345"), shown, shown)).isEqualTo(new Shown(12000));
        assertThat(Suppression.amount(new BigDecimal("0.4"), shown)).isEqualTo(new Shown(0));
        assertThat(Suppression.amount(new BigDecimal("12345"), shown, WITHHELD)).isEqualTo(WITHHELD);
        assertThat(Suppression.amount(new BigDecimal("12345"), FEW, shown)).isEqualTo(WITHHELD);
    }

    @Test
    void aShareIsToldInQuartersOfTwentyOrMore() {
        assertThat(Suppression.share(0, 0)).isEqualTo(new Nothing());
        assertThat(Suppression.share(19, 19)).isEqualTo(WITHHELD);
        assertThat(Suppression.share(15, 20)).isEqualTo(new Band(75, 100));
        assertThat(Suppression.share(14, 20)).isEqualTo(new Band(50, 75));
        assertThat(Suppression.share(9, 20)).isEqualTo(new Band(0, 50));
    }

    private static String written(Suppression.Group group) {
        var text = new StringBuilder(written(group.total()));
        group.cells().forEach(cell -> text.append(' ').append(written(cell)));
        return text.toString();
    }

    private static String written(Coarse cell) {
        return switch (cell) {
            case Shown shown -> String.valueOf(shown.number());
            case Few few -> "f";
            case Withheld withheld -> "w";
            case Band band -> "b";
            case Nothing nothing -> "n";
        };
    }

    /** Every way to fill so many cells with numbers below the end. */
    private static List<List<Long>> all(int cells, long end) {
        if (cells == 0) {
            return List.of(List.of());
        }
        var found = new ArrayList<List<Long>>();
        for (List<Long> fewer : all(cells - 1, end)) {
            LongStream.range(0, end).forEach(number -> {
                var more = new ArrayList<>(fewer);
                more.add(number);
                found.add(List.copyOf(more));
            });
        }
        return found;
    }
}
