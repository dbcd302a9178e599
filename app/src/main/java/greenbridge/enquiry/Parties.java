package greenbridge.enquiry;

import greenbridge.membership.Member;
import greenbridge.membership.Members;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Grant;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who stands on which side of an enquiry. */
@Singleton
class Parties {
    private static final long NOBODY = -1;

    private final DueRows rows;
    private final Units units;
    private final Members members;
    private final Clock clock;

    Parties(DueRows rows, Units units, Members members, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.members = members;
        this.clock = clock;
    }

    static boolean acts(Actor actor, @Nullable Long organisation) {
        return organisation != null
                && (actor.may(Permission.ORGANISATION_EDIT, organisation)
                        || actor.may(Permission.BANK_WORK, organisation));
    }

    /** Nothing for strangers; who is on both sides is the one who asked. */
    static Optional<Side> side(Actor actor, Enquiry enquiry) {
        boolean asked = enquiry.seekerId() == null
                ? enquiry.seekerPerson() == actor.person().id()
                : acts(actor, enquiry.seekerId());
        if (asked) {
            return Optional.of(Side.SEEKER);
        }
        return acts(actor, enquiry.providerId()) || brokers(actor, enquiry)
                ? Optional.of(Side.PROVIDER)
                : Optional.empty();
    }

    /** As an official in the place of a provider for whom nobody acts. */
    static boolean brokers(Actor actor, Enquiry enquiry) {
        return enquiry.broker()
                && !acts(actor, enquiry.providerId())
                && actor.reaches(Permission.FINANCE, enquiry.area());
    }

    /** The numbers of the organisations for which somebody acts; never empty, so that a list can be asked for. */
    static List<Long> organisations(Actor actor) {
        var found = actor.grants().stream()
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .filter(organisation -> acts(actor, organisation))
                .distinct()
                .toList();
        return found.isEmpty() ? List.of(NOBODY) : found;
    }

    /** In whose name somebody may ask. */
    @ReadOnly
    public List<Unit> verified(Tenant tenant, Actor actor) {
        return organisations(actor).stream()
                .filter(organisation -> actor.may(Permission.ORGANISATION_EDIT, organisation))
                .flatMap(organisation -> units.byId(tenant, organisation).stream())
                .filter(Unit::verified)
                .toList();
    }

    /** Those of them for whom somebody answers here. */
    @ReadOnly
    public Set<Long> managed(Tenant tenant, Collection<Long> organisations) {
        return organisations.isEmpty()
                ? Set.of()
                : new HashSet<>(rows.managed(tenant.id(), organisations, LocalDate.now(clock)));
    }

    /** To whom this side can hand it over: who may write in the name of its organisation. */
    @ReadOnly
    public List<Member> colleagues(Tenant tenant, Enquiry enquiry, Side side) {
        Long organisation = enquiry.organisation(side);
        return organisation == null
                ? List.of()
                : units.byId(tenant, organisation).map(unit -> members.of(tenant, unit)).orElseGet(List::of).stream()
                        .filter(member -> member.grant().role() != Role.ORGANISATION_VIEWER)
                        .filter(member -> member.person().active())
                        .toList();
    }
}
