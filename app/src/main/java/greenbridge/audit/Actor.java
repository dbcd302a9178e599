package greenbridge.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did it, as known at that moment: a name or a role that changes later must not change what was.
 *
 * @param id public id of a person
 * @param address from where, null where there was no request
 */
public record Actor(
        String id,
        String name,
        String role,
        @Nullable String requestId,
        @Nullable String address) {

    /** The portal itself, by the clock. */
    public static final Actor SYSTEM = of("system");

    /** Whoever sits at the command line of the server. */
    public static final Actor COMMAND = of("command");

    private static Actor of(String id) {
        return new Actor(id, id, id, null, null);
    }
}
