package greenbridge.review;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A remark with the name of whoever made it. */
@Introspected
record Said(int submission, @Nullable String field, boolean outward, String text, LocalDateTime madeAt, String name) {}
