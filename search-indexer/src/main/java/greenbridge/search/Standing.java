package greenbridge.search;

import java.util.List;
import java.util.stream.Stream;

/** What a thing can be on a day. Its name is a field of the index: a new one needs a line there and a rebuild. */
public enum Standing {
    UPCOMING,
    CANDIDATE,
    CREATING,
    NOTICE,
    LISTED,
    SUSPENDED,
    WITHDRAWN,
    REVOKED,
    EXPIRED,
    SUPERSEDED;

    /** What is not public yet is found by nobody. */
    public boolean isPublic() {
        return this != UPCOMING;
    }

    /** Over: still found and readable, but below what holds. */
    public boolean isPast() {
        return switch (this) {
            case WITHDRAWN, REVOKED, EXPIRED, SUPERSEDED -> true;
            case UPCOMING, CANDIDATE, CREATING, NOTICE, LISTED, SUSPENDED -> false;
        };
    }

    public String field() {
        return "period." + name();
    }

    public static List<Standing> shown() {
        return Stream.of(values()).filter(Standing::isPublic).toList();
    }
}
