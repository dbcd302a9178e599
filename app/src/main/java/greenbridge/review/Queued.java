package greenbridge.review;

import greenbridge.application.Application;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An application as a queue shows it.
 *
 * @param outcome what the check of the newest submission found
 * @param holder the official who took the task
 */
@Introspected
record Queued(
        long id,
        String publicId,
        Application.State state,
        int tier,
        int submission,
        @Nullable String area,
        @Nullable LocalDateTime submittedAt,
        @Nullable LocalDate returnBy,
        boolean sample,
        String nameZh,
        @Nullable String nameEn,
        boolean helped,
        boolean late,
        @Nullable String outcome,
        @Nullable LocalDate dueOn,
        @Nullable String holder) {
    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameZh;
    }

    public String path() {
        return "workbench/reviews/" + publicId;
    }
}
