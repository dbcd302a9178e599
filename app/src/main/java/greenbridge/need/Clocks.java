package greenbridge.need;

import greenbridge.workday.Workdays;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The days of a need: working days, each until the end of office hours. */
@Singleton
class Clocks {
    private static final LocalTime END = LocalTime.of(18, 0);
    private static final int ANSWER = 3;

    private final Workdays workdays;
    private final Clock clock;

    Clocks(Workdays workdays, Clock clock) {
        this.workdays = workdays;
        this.clock = clock;
    }

    /** As it is if it is published on a day. */
    record Set(LocalDateTime questionsUntil, LocalDateTime closesAt) {}

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Set of(Stated stated, LocalDate published) {
        var asked = workdays.after(published, stated.questionDays());
        return new Set(
                asked.atTime(END), workdays.after(asked, stated.answerDays()).atTime(END));
    }

    /** An answer that comes after the close helps nobody. */
    LocalDate answerBy(Need need) {
        var day = workdays.after(today(), ANSWER);
        var close = need.closesAt().toLocalDate();
        return close.isBefore(day) ? close : day;
    }

    /** How long whoever asked has to say what came of it. */
    LocalDate outcomeBy(Need need) {
        return workdays.after(need.closesAt().toLocalDate(), Stated.ANSWER_DAYS);
    }

    /** Working days until something ends, today counted. */
    int left(LocalDateTime end) {
        return workdays.left(today(), end.toLocalDate());
    }
}
