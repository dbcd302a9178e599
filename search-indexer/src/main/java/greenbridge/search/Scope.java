package greenbridge.search;

/** How far a search reaches: what this portal shows, what the national portal shows, or what any portal in use shows. */
public enum Scope {
    TENANT,
    NATIONAL,
    ALL
}
