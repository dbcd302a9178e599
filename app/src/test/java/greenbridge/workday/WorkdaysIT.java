package greenbridge.workday;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.TestPortal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysIT {
    private final Workdays workdays = TestPortal.bean(Workdays.class);

    @ParameterizedTest
    @CsvSource({
        "2018-11-09, 5, false, 2018-11-16",
        "2018-11-09, 5, true, 2018-11-15",
        "2018-11-10, 5, true, 2018-11-16",
        "2018-09-28, 5, false, 2018-10-10",
        "2020-01-23, 1, false, 2020-02-03",
        "2023-09-28, 3, true, 2023-10-08",
        "2025-12-31, 2, false, 2026-01-05",
        "2035-12-31, 1, false, 2036-01-01"
    })
    void theLastDayIsCountedOverHolidaysAndTheDaysWorkedForThem(
            LocalDate first, int days, boolean firstDayCounts, LocalDate last) {
        assertThat(workdays.last(first, days, firstDayCounts)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-12, 2018-11-16, 5",
        "2018-11-10, 2018-11-16, 5",
        "2018-11-16, 2018-11-16, 1",
        "2018-11-17, 2018-11-16, 0",
        "2018-09-29, 2018-10-08, 3"
    })
    void whatIsLeftCountsTodayAndTheLastDay(LocalDate today, LocalDate last, int left) {
        assertThat(workdays.left(today, last)).isEqualTo(left);
    }

    @Test
    void aSaturdayWorkedForAHolidayIsAWorkingDay() {
        assertThat(workdays.working(LocalDate.of(2018, 9, 29))).isTrue();
        assertThat(workdays.working(LocalDate.of(2018, 10, 1))).isFalse();
        assertThat(workdays.working(LocalDate.of(2018, 11, 10))).isFalse();
        assertThat(workdays.working(LocalDate.of(2018, 11, 9))).isTrue();
    }

    @Test
    void aYearWithoutItsNoticeSaysSo() {
        assertThat(workdays.known(2018)).isTrue();
        assertThat(workdays.known(2026)).isTrue();
        assertThat(workdays.known(2035)).isFalse();
    }

    @Test
    void loadingAgainAddsNothing() {
        workdays.load();
        assertThat(workdays.left(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 4)))
                .isEqualTo(1);
    }

    /** The notices only move weekends: whoever mistypes a day breaks this. */
    @Test
    void onlyWeekendsAreWorkedAndEveryDayIsThereOnce() {
        var days = Workdays.file();
        assertThat(days)
                .filteredOn(Holiday::working)
                .allSatisfy(day -> assertThat(day.day().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(days.stream().map(Holiday::day).collect(Collectors.toSet())).hasSize(days.size());
        assertThat(days.stream().map(Holiday::notice).distinct()).hasSize(9);
    }
}
