package greenbridge.search;

/** How many results a value of a facet would give, its own facet's other choices left aside. */
public record Bucket(String value, long count, boolean selected) {}
