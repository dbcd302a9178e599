package greenbridge.notice;

import greenbridge.TurnedPortal;

/** What the portal does by itself with notices whose time is over. */
public final class Midnight {
    private Midnight() {}

    public static int in(TurnedPortal portal) {
        return portal.bean(Closing.class).round(portal.now().toLocalDate());
    }
}
