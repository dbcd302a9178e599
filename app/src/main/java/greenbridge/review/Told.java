package greenbridge.review;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A decision with the name of whoever made it. */
@Introspected
record Told(
        int tier,
        Decision decision,
        @Nullable String opinion,
        int submission,
        @Nullable LocalDate returnBy,
        @Nullable String document,
        @Nullable String link,
        @Nullable LocalDate decidedOn,
        long decidedBy,
        LocalDateTime decidedAt,
        String name) {}
