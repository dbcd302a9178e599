package greenbridge.review;

import io.micronaut.core.annotation.Introspected;

/** A step of a round that has something at it. */
@Introspected
record At(int tenantId, long callId, int tier) {}
