package greenbridge.need;

import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who is asked by name to answer a need. */
@Singleton
public class Invitations {
    private static final int SHORTEST = 2;

    private final InvitationRows rows;
    private final NeedRows needs;
    private final Units units;
    private final Errands errands;
    private final Clocks clocks;

    Invitations(InvitationRows rows, NeedRows needs, Units units, Errands errands, Clocks clocks) {
        this.rows = rows;
        this.needs = needs;
        this.units = units;
        this.errands = errands;
        this.clocks = clocks;
    }

    /** What came of an invitation. */
    public enum Result {
        INVITED,
        /** Was invited before. */
        THERE,
        /** Nobody who could answer acts for it, or it is whoever asks. */
        NOBODY,
        /** The need takes no answers any more, or is not of whoever invites. */
        CLOSED;

        String key() {
            return "need.invite." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Transactional
    public Result invite(Tenant tenant, Need need, long organisationId, Actor actor) {
        if (!actor.may(Permission.ORGANISATION_EDIT, need.organisationId())
                || needs.hold(tenant.id(), need.id(), 0, clocks.now()) == 0) {
            return Result.CLOSED;
        }
        boolean somebody = organisationId != need.organisationId()
                && units.byId(tenant, organisationId).filter(Unit::verified).isPresent();
        if (!somebody) {
            return Result.NOBODY;
        }
        if (rows.insert(tenant.id(), need.id(), organisationId, actor.person().id(), clocks.now()) == 0) {
            return Result.THERE;
        }
        errands.invited(tenant, need, organisationId);
        return Result.INVITED;
    }

    @ReadOnly
    public boolean invited(Need need, long organisation) {
        return rows.count(need.tenantId(), need.id(), organisation) > 0;
    }

    @ReadOnly
    public List<InvitationRows.Guest> of(Need need) {
        return rows.guests(need.tenantId(), need.id());
    }

    /** Whom else one could invite, by a part of the name. */
    @ReadOnly
    public List<InvitationRows.Guest> named(Need need, String words) {
        String plain = words.strip().replaceAll("[%_\\\\]", "");
        return plain.length() < SHORTEST
                ? List.of()
                : rows.named(need.tenantId(), need.id(), need.organisationId(), "%" + plain + "%");
    }

    /** The last invitation first. */
    @ReadOnly
    public List<Need> to(Tenant tenant, Collection<Long> organisations) {
        var ids = organisations.isEmpty()
                ? List.<Long>of()
                : rows.needs(tenant.id(), organisations).stream().distinct().toList();
        return ids.isEmpty()
                ? List.of()
                : needs.byId(tenant.id(), ids).stream()
                        .sorted(Comparator.comparing(need -> ids.indexOf(need.id())))
                        .toList();
    }
}
