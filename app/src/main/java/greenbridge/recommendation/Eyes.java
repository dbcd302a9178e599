package greenbridge.recommendation;

import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For whom somebody looks at a recommendation.
 *
 * @param owner of an organisation whose project it is
 * @param answers may act for that organisation too
 */
public record Eyes(boolean official, boolean bank, boolean owner, boolean answers) {
    static Eyes of(Actor actor, Recommendation it) {
        return new Eyes(
                actor.reaches(Permission.FINANCE, it.area()),
                it.recommendedAt() != null && actor.may(Permission.BANK_WORK, it.bankId()),
                it.toldToOwner() && actor.may(Permission.ORGANISATION_SEE, it.organisationId()),
                it.toldToOwner() && actor.may(Permission.ORGANISATION_BIND, it.organisationId()));
    }

    public boolean any() {
        return official || bank || owner;
    }

    /** Who may move it on. */
    Set<Side> sides() {
        var sides = EnumSet.noneOf(Side.class);
        if (official) {
            sides.add(Side.OFFICIAL);
        }
        if (bank) {
            sides.add(Side.BANK);
        }
        return sides;
    }

    /** What was said about it among authority and bank. */
    public boolean appraisal() {
        return official || bank;
    }

    /** The banks of somebody. */
    static Set<Long> banks(Actor actor) {
        return organisations(actor, Permission.BANK_WORK);
    }

    static Set<Long> owned(Actor actor) {
        return organisations(actor, Permission.ORGANISATION_SEE);
    }

    private static Set<Long> organisations(Actor actor, Permission permission) {
        return actor.grants().stream()
                .map(Grant::organisationId)
                .filter(id -> id != null && actor.may(permission, id))
                .collect(Collectors.toSet());
    }
}
