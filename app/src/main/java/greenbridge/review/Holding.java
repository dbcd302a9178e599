package greenbridge.review;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The task of an application: until when, and who took it. */
@Introspected
record Holding(
        String publicId,
        @Nullable LocalDate dueOn,
        @Nullable String holder) {}
