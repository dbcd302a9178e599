package greenbridge.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param kind its texts have the key {@code task.kind.<kind>}, in which {0} is what it is about
 * @param subject public id of what it is about; of a kind there is one open task for a subject and whom it is for
 * @param about the name of that
 * @param path where in the portal it is done
 * @param dueOn the last good day
 */
public record Asked(
        String kind,
        String subject,
        String about,
        String path,
        To to,
        @Nullable LocalDate dueOn) {}
