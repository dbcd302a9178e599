package greenbridge.session;

import greenbridge.tenants.Tenant;
import java.util.Optional;

/** What a program may carry in the header in place of a token of a session. */
public interface Pass {
    /** Whether this is one, by its look alone. */
    boolean knows(String carried);

    /** Whoever it lets act in this tenant, as things are at this moment. */
    Optional<Actor> actor(String carried, Tenant tenant);
}
