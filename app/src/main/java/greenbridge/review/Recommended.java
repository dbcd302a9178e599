package greenbridge.review;

import io.micronaut.core.annotation.Introspected;

/** Who recommended an application. */
@Introspected
record Recommended(long applicationId, long personId, String name) {}
