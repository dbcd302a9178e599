package greenbridge.entry;

/** What an entry is on one day. A candidate (候选) is never shown as listed (已公布). */
public enum Status {
    UPCOMING,
    CANDIDATE,
    CREATING,
    NOTICE,
    LISTED,
    SUSPENDED,
    WITHDRAWN,
    REVOKED,
    SUPERSEDED,
    EXPIRED;

    /** Whether the public may see an entry in this status at all. */
    public boolean visible() {
        return this != UPCOMING;
    }

    /** Whether the entry may be relied on: listed and not suspended. */
    public boolean inForce() {
        return this == LISTED;
    }
}
