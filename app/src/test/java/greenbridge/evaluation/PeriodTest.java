package greenbridge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of the rulebook, which stand in its file and nowhere else. */
class PeriodTest {
    private final Rulebook rulebook = read();

    @ParameterizedTest
    @CsvSource({
        "2026, 1, 2026-01-01, 2026-03-31, 2026-04-15",
        "2026, 2, 2026-04-01, 2026-06-30, 2026-07-15",
        "2026, 3, 2026-07-01, 2026-09-30, 2026-10-15",
        "2026, 4, 2026-10-01, 2026-12-31, 2027-01-15",
        "2026, 0, 2026-01-01, 2026-12-31, 2027-03-15"
    })
    void aQuarterIsDueFifteenDaysLaterAndAYearInTheMiddleOfMarch(
            int year, int quarter, LocalDate first, LocalDate last, LocalDate due) {
        var period = new Period(year, quarter);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(rulebook.due(period)).isEqualTo(due);
    }

    @Test
    void onlyWhatIsOverIsOwed() {
        var since = LocalDate.of(2026, 5, 20);
        assertThat(Period.ended(since, LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(Period.ended(since, LocalDate.of(2026, 7, 1))).containsExactly(new Period(2026, 2));
        assertThat(Period.ended(since, LocalDate.of(2026, 12, 31)))
                .containsExactly(new Period(2026, 2), new Period(2026, 3));
        assertThat(Period.ended(since, LocalDate.of(2027, 1, 1)))
                .containsExactly(new Period(2026, 0), new Period(2026, 2), new Period(2026, 3), new Period(2026, 4));
    }

    @Test
    void daysOfFilingAreCalendarDays() {
        assertThat(rulebook.filingDue(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(rulebook.keptUntil(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2029, 3, 1));
    }

    @Test
    void theTextHasExpired() {
        assertThat(rulebook.expired(LocalDate.of(2023, 11, 8))).isFalse();
        assertThat(rulebook.expired(LocalDate.of(2023, 11, 9))).isTrue();
        assertThat(rulebook.materials()).hasSize(8);
    }

    private static Rulebook read() {
        try (var in = PeriodTest.class.getResourceAsStream("/evaluation/shandong.json")) {
            return Objects.requireNonNull(
                    JsonMapper.createDefault().readValue(Objects.requireNonNull(in), Rulebook.class));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
