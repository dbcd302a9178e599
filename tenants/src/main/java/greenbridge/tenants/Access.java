package greenbridge.tenants;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How carefully people sign in at a portal. A tenant may ask for more than the default, and for less only within these limits.
 *
 * @param leastLength of a password, in characters
 * @param officialClasses how many of upper case, lower case, digits and signs the password of an official holds; 0 for any
 * @param idleMinutes after which somebody who did nothing is signed out
 * @param sessionHours after which everybody signs in anew
 */
@Serdeable
public record Access(int leastLength, int officialClasses, int idleMinutes, int officialIdleMinutes, int sessionHours) {
    public Access {
        within("leastLength", leastLength, 8, 64);
        within("officialClasses", officialClasses, 0, 4);
        within("idleMinutes", idleMinutes, 5, 60);
        within("officialIdleMinutes", officialIdleMinutes, 5, idleMinutes);
        within("sessionHours", sessionHours, 1, 24);
    }

    /** Of two portals that somebody belongs to each gets what it asks for. */
    public Access and(Access other) {
        return new Access(
                Math.max(leastLength, other.leastLength),
                Math.max(officialClasses, other.officialClasses),
                Math.min(idleMinutes, other.idleMinutes),
                Math.min(officialIdleMinutes, other.officialIdleMinutes),
                Math.min(sessionHours, other.sessionHours));
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The profile says %s %d; it goes from %d to %d".formatted(name, value, least, most));
        }
    }
}
