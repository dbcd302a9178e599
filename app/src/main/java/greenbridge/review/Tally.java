package greenbridge.review;

import greenbridge.application.Application;
import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** How many applications of a call are where. */
@Introspected
record Tally(
        long callId,
        Application.State state,
        int tier,
        @Nullable String area,
        long n) {}
