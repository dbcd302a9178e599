package greenbridge.search;

import java.util.List;

/** The paths of what answers each wish, best first; degraded says that the database answered. */
public record Gathered(List<List<String>> paths, boolean degraded) {}
