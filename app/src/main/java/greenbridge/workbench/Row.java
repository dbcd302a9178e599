package greenbridge.workbench;

import greenbridge.account.Person;
import greenbridge.task.Task;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A task as a list shows it.
 *
 * @param days until it is due, below 0 when it is late
 */
record Row(Task task, @Nullable Long days, boolean mine) {
    private static final int SOON = 3;

    static Row of(Task task, LocalDate today, Person person) {
        boolean mine = task.holderId() != null && task.holderId() == person.id();
        return new Row(task, task.dueOn() == null ? null : ChronoUnit.DAYS.between(today, task.dueOn()), mine);
    }

    public boolean late() {
        return days != null && days < 0;
    }

    public boolean urgent() {
        return days != null && days <= SOON;
    }

    /** Days after the last good one. */
    public long overdue() {
        return days == null ? 0 : -days;
    }
}
