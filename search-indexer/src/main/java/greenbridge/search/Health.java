package greenbridge.search;

import org.jspecify.annotations.Nullable;

/** How search fares: whether the engine answers, which index it answers from, and what waits to be indexed. */
public record Health(
        boolean reachable, boolean degraded, @Nullable String index, long documents, long waiting, long parked) {}
