package greenbridge.supervision;

import greenbridge.TurnedPortal;

/** What the portal does by itself every day: it reminds holders, and asks for yearly reports. */
public final class Morning {
    private Morning() {}

    public static int reminded(TurnedPortal portal) {
        return portal.bean(Reminding.class).round(portal.now().toLocalDate());
    }

    public static int askedForReports(TurnedPortal portal) {
        return portal.bean(YearlyRound.class).round(portal.now().toLocalDate());
    }
}
