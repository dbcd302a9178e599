package greenbridge.entry;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private final List<Version> history = new ArrayList<>(List.of(listed(JANUARY, YEAR_END)));

    @Test
    void anEntryExpiresTheDayAfterItsLastDay() {
        assertThat(statusOn(YEAR_END)).isEqualTo(Status.LISTED);
        assertThat(statusOn(YEAR_END.plusDays(1))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void nothingIsKnownBeforeTheFirstVersionTakesEffect() {
        assertThat(Timeline.of(history)).noneMatch(period -> period.covers(JANUARY.minusDays(1)));
    }

    @Test
    void aSuspensionLiftsItselfAfterItsLastDay() {
        after(new Change.Suspend(MAY, "示例", MARCH));
        assertThat(statusOn(MARCH.minusDays(1))).isEqualTo(Status.LISTED);
        assertThat(statusOn(MARCH)).isEqualTo(Status.SUSPENDED);
        assertThat(statusOn(MAY)).isEqualTo(Status.SUSPENDED);
        assertThat(statusOn(MAY.plusDays(1))).isEqualTo(Status.LISTED);
    }

    @Test
    void liftingEndsASuspensionEarlyAndKeepsThePast() {
        after(new Change.Suspend(null, "示例", MARCH));
        after(new Change.Lift("示例", MAY));
        assertThat(statusOn(MARCH)).isEqualTo(Status.SUSPENDED);
        assertThat(statusOn(MAY)).isEqualTo(Status.LISTED);
    }

    @Test
    void aRevokedEntryStaysRevokedAndNothingMoreCanBeDone() {
        after(new Change.Revoke("示例", MARCH));
        assertThat(statusOn(YEAR_END.plusYears(3))).isEqualTo(Status.REVOKED);
        assertThat(decide(new Change.Renew(YEAR_END.plusYears(1), "示例", MAY)))
                .isEqualTo(new Decision.No("entry.refused.ended"));
    }

    @Test
    void aCorrectionMayReachBackButNoOtherChange() {
        after(new Change.Renew(YEAR_END.plusYears(1), "示例", MAY));
        assertThat(decide(new Change.Withdraw("示例", MARCH))).isEqualTo(new Decision.No("entry.refused.beforeLast"));
        assertThat(decide(new Change.Correct(history.getLast().content(), "示例", MARCH)))
                .isInstanceOf(Decision.Yes.class);
    }

    @Test
    void aCandidateIsNeverListedInHindsight() {
        var first = history.removeFirst();
        history.add(first.valid(Status.CANDIDATE, JANUARY, null));
        after(new Change.Advance(Status.LISTED, YEAR_END, "示例", MARCH));
        assertThat(statusOn(MARCH.minusDays(1))).isEqualTo(Status.CANDIDATE);
        assertThat(statusOn(MARCH)).isEqualTo(Status.LISTED);
        assertThat(statusOn(YEAR_END.plusDays(1))).isEqualTo(Status.EXPIRED);
        assertThat(decide(new Change.Advance(Status.NOTICE, null, "示例", MAY)))
                .isEqualTo(new Decision.No("entry.refused.noLaterStage"));
        assertThat(decide(new Change.Correct(first.content(), "示例", JANUARY)))
                .isEqualTo(new Decision.No("entry.refused.beforeLast"));
    }

    @Test
    void whatIsSupersededHasEnded() {
        after(new Change.Supersede("示例", MARCH));
        assertThat(statusOn(MARCH.minusDays(1))).isEqualTo(Status.LISTED);
        assertThat(statusOn(MAY)).isEqualTo(Status.SUPERSEDED);
        assertThat(decide(new Change.Lift("示例", MAY))).isEqualTo(new Decision.No("entry.refused.ended"));
    }

    @Test
    void everyChangeNeedsAReason() {
        assertThat(decide(new Change.Withdraw(" ", MARCH))).isEqualTo(new Decision.No("entry.refused.noReason"));
    }

    @Test
    void periodsFollowEachOtherWithoutGapOrOverlap() {
        after(new Change.Suspend(MAY, "示例", MARCH));
        after(new Change.Renew(YEAR_END.plusYears(2), "示例", MAY));
        after(new Change.Withdraw("示例", YEAR_END));
        var periods = Timeline.of(history);
        assertThat(periods.getFirst().fromOn()).isEqualTo(JANUARY);
        assertThat(periods.getLast().open()).isTrue();
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).fromOn()).isEqualTo(periods.get(i - 1).untilOn());
        }
    }

    private Status statusOn(LocalDate day) {
        return Timeline.of(history).stream()
                .filter(period -> period.covers(day))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private void after(Change change) {
        history.add(((Decision.Yes) decide(change)).version());
    }

    private Decision decide(Change change) {
        return Decision.of(history.getLast(), change, change.effectiveOn().atStartOfDay(), "示例");
    }

    private static Version listed(LocalDate from, LocalDate to) {
        return new Version(
                14,
                1,
                1,
                Version.Transaction.LISTING,
                null,
                from,
                from.atStartOfDay(),
                "示例",
                1,
                Given.content("示例", null),
                Status.LISTED,
                from,
                to,
                null,
                null,
                null,
                null);
    }
}
