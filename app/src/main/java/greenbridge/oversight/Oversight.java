package greenbridge.oversight;

import greenbridge.application.Application;
import greenbridge.call.Call;
import greenbridge.pack.Pack;
import greenbridge.pack.Tier;
import greenbridge.permission.Grant;
import greenbridge.session.Actor;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an official sees of a call: what has come to a step of the own office, wherever it has gone from there. */
public final class Oversight {
    /** Matches nothing that a step and an area can be. */
    private static final String NOTHING = "^$";

    private static final int DIGITS_OF_A_CITY = 4;

    private Oversight() {}

    /** Whether it waits at a step that this official does. */
    public static boolean acts(Actor actor, Pack pack, Application application) {
        return application.state() == Application.State.IN_REVIEW
                && acts(actor, pack, application.tier(), application.area());
    }

    public static boolean acts(Actor actor, Pack pack, int tier, @Nullable String area) {
        return tier < pack.tiers().size() && does(actor, pack.tiers().get(tier), area);
    }

    public static boolean sees(Actor actor, Pack pack, Application application) {
        return application.submission() > 0 && sees(actor, pack, application.tier(), application.area());
    }

    public static boolean sees(Actor actor, Pack pack, int tier, @Nullable String area) {
        return pack.tiers().stream().limit(tier + 1L).anyMatch(step -> does(actor, step, area));
    }

    /** The same for a database: a pattern over "tier area". */
    public static String pattern(Actor actor, Pack pack) {
        var alternatives = new ArrayList<String>();
        for (int i = 0; i < pack.tiers().size(); i++) {
            var step = pack.tiers().get(i);
            for (String reach : reaches(actor, step)) {
                alternatives.add("[" + i + "-9] " + reach);
            }
        }
        return alternatives.isEmpty() ? NOTHING : "^(" + String.join("|", alternatives) + ")";
    }

    /** Nobody reads what is handed in before the last one could hand in. */
    public static boolean sealed(Pack pack, Call call, LocalDateTime now) {
        var closes = call.closesAt();
        return pack.sealed() && (closes == null || now.isBefore(closes.plusMinutes(call.graceMinutes())));
    }

    private static boolean does(Actor actor, Tier step, @Nullable String area) {
        return actor.reaches(step.does().permission(), step.level().area(area));
    }

    private static List<String> reaches(Actor actor, Tier step) {
        var permission = step.does().permission();
        if (!actor.may(permission)) {
            return List.of();
        }
        int longest = switch (step.level()) {
            case COUNTY -> Integer.MAX_VALUE;
            case CITY -> DIGITS_OF_A_CITY;
            case PROVINCE, MINISTRY -> 0;
        };
        return actor.grants().stream()
                .filter(grant -> grant.organisationId() == null)
                .filter(grant -> grant.role().permissions().contains(permission))
                .map(Grant::reach)
                .filter(reach -> reach.length() <= longest)
                .distinct()
                .toList();
    }
}
