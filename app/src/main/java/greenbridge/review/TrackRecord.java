package greenbridge.review;

import io.micronaut.core.annotation.Introspected;

/** How many somebody recommended, and what became of them. */
@Introspected
record TrackRecord(long personId, long recommended, long listed, long revoked) {}
