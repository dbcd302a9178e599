package greenbridge.entry;

import java.util.List;

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

    /** Stages are walked in this order, and some are left out; what follows from dates and decisions is no stage. */
    private static final List<Status> STAGES = List.of(CANDIDATE, CREATING, NOTICE, LISTED);

    /** Whether the public may see an entry in this status at all. */
    public boolean visible() {
        return this != UPCOMING;
    }

    public boolean isStage() {
        return STAGES.contains(this);
    }

    boolean comesBefore(Status later) {
        return isStage() && STAGES.indexOf(this) < STAGES.indexOf(later);
    }

    /** Whether the entry may be relied on: listed and not suspended. */
    public boolean inForce() {
        return this == LISTED;
    }
}
