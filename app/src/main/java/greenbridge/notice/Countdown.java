package greenbridge.notice;

import greenbridge.workday.Workdays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much time a notice leaves.
 *
 * @param left working days, today included if it is one and counts
 * @param days of the calendar
 */
record Countdown(Notice notice, boolean open, boolean begun, int left, long days) {
    static Countdown of(Notice notice, LocalDate today, Workdays workdays) {
        boolean open = notice.open(today);
        var first =
                notice.firstDayCounts() ? notice.firstOn() : notice.firstOn().plusDays(1);
        return new Countdown(
                notice,
                open,
                !today.isBefore(notice.firstOn()),
                open ? workdays.left(today.isBefore(first) ? first : today, notice.lastOn()) : 0,
                ChronoUnit.DAYS.between(today, notice.lastOn()));
    }

    /** Its last day. */
    public boolean last() {
        return open && days == 0;
    }
}
