package greenbridge.expert;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.pack.Scoring;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Scoring SCORING = new Scoring(3, BigDecimal.valueOf(60), BigDecimal.valueOf(15), List.of());

    @Test
    void itIsCompleteOnceAllWhoAreAskedHaveScored() {
        assertThat(Panel.of(SCORING, List.of()).complete()).isFalse();
        assertThat(Panel.of(SCORING, List.of(scored(1, 1, 80), scored(2, 1, 82), asked(3, 1)))
                        .complete())
                .isFalse();
        var panel = Panel.of(SCORING, List.of(scored(1, 1, 80), scored(2, 1, 82), scored(3, 1, 85)));
        assertThat(panel.complete()).isTrue();
        assertThat(panel.mean()).isEqualByComparingTo("82.33");
        assertThat(panel.spread()).isEqualByComparingTo("5");
        assertThat(panel.apart()).isFalse();
        assertThat(panel.outliers()).isEmpty();
    }

    @Test
    void fromTheSpreadOfThePackOnTheyAreApartAndTheFarthestIsTheOutlier() {
        var near = Panel.of(SCORING, List.of(scored(1, 1, 80), scored(2, 1, 80), scored(3, 1, 66)));
        assertThat(near.apart()).isFalse();
        var far = Panel.of(SCORING, List.of(scored(1, 1, 80), scored(2, 1, 80), scored(3, 1, 65)));
        assertThat(far.apart()).isTrue();
        assertThat(far.outliers()).containsExactly(3L);
        var open = new Scoring(3, null, null, List.of());
        assertThat(Panel.of(open, List.of(scored(1, 1, 0), scored(2, 1, 100))).apart())
                .isFalse();
    }

    @Test
    void onlyTheNewestRoundCounts() {
        var panel = Panel.of(
                SCORING,
                List.of(
                        scored(1, 1, 10),
                        scored(2, 1, 90),
                        scored(3, 1, 90),
                        scored(4, 2, 70),
                        scored(5, 2, 72),
                        asked(6, 2)));
        assertThat(panel.round()).isEqualTo(2);
        assertThat(panel.mean()).isEqualByComparingTo("71");
        assertThat(panel.complete()).isFalse();
    }

    @Test
    void theLeastIsReachedWithTheWholeMeanOnly() {
        assertThat(Panel.of(SCORING, List.of(scored(1, 1, 60), scored(2, 1, 60), scored(3, 1, 60)))
                        .reaches(SCORING))
                .isTrue();
        assertThat(Panel.of(SCORING, List.of(scored(1, 1, 60), scored(2, 1, 60), scored(3, 1, 59)))
                        .reaches(SCORING))
                .isFalse();
        assertThat(Panel.of(SCORING, List.of(scored(1, 1, 90))).reaches(SCORING))
                .isFalse();
    }

    private static Score scored(long id, int round, int total) {
        return score(id, round, Score.State.SCORED, BigDecimal.valueOf(total));
    }

    private static Score asked(long id, int round) {
        return score(id, round, Score.State.ASKED, null);
    }

    private static Score score(long id, int round, Score.State state, @Nullable BigDecimal total) {
        return new Score(14, id, "p" + id, 1, 1, 1, round, id, state, Map.of(), total, null, LocalDateTime.MIN, null);
    }
}
