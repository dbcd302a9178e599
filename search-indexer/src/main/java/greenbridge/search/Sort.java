package greenbridge.search;

/** Relevance shuffles equals anew every day, so that nobody owns the first row. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    DEADLINE,
    EXPIRING
}
