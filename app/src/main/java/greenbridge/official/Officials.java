package greenbridge.official;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.permission.Grant;
import greenbridge.permission.Grants;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Actor;
import greenbridge.task.Messages;
import greenbridge.tenants.Areas;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives people their office and takes it. */
@Singleton
public class Officials {
    private final OfficialRows rows;
    private final Grants grants;
    private final People people;
    private final Messages messages;
    private final Areas areas;
    private final Clock clock;

    Officials(OfficialRows rows, Grants grants, People people, Messages messages, Areas areas, Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.people = people;
        this.messages = messages;
        this.areas = areas;
        this.clock = clock;
    }

    /** A role that is wanted for somebody. */
    public record Wanted(
            String email,
            @Nullable Role role,
            @Nullable String area,
            @Nullable LocalDate untilOn) {}

    @ReadOnly
    public List<Official> of(Tenant tenant) {
        return rows.of(tenant.id(), LocalDate.now(clock));
    }

    /** Who else could do what needs this permission over this area. */
    @ReadOnly
    public List<Official> able(Tenant tenant, Permission permission, @Nullable String area) {
        return of(tenant).stream()
                .filter(Official::secured)
                .filter(each -> each.role().permissions().contains(permission))
                .filter(each -> Grant.covers(each.area(), area))
                .toList();
    }

    /** The roles that somebody may give here. */
    public static List<Role> givable(Tenant tenant, Actor actor) {
        return Arrays.stream(Role.values())
                .filter(role -> role.at(tenant.national()))
                .filter(role ->
                        actor.roles().stream().anyMatch(own -> own.gives().contains(role)))
                .toList();
    }

    @Transactional
    public Appointed appoint(Tenant tenant, Actor actor, Wanted wanted) {
        var role = wanted.role();
        if (role == null || !givable(tenant, actor).contains(role)) {
            return new Appointed.Wrong("role", "official.wrong.role");
        }
        String area = wanted.area();
        if (!role.fits(area)) {
            return new Appointed.Wrong("area", "official.wrong.area." + (role.fits(null) ? "none" : "level"));
        }
        if (area != null
                && areas.byCode(area)
                        .filter(each -> each.tenantId() == tenant.id())
                        .isEmpty()) {
            return new Appointed.Wrong("area", "official.wrong.area.unknown");
        }
        if (wanted.untilOn() != null && wanted.untilOn().isBefore(LocalDate.now(clock))) {
            return new Appointed.Wrong("until", "official.wrong.until");
        }
        var person = people.byEmail(wanted.email()).filter(Person::active);
        if (person.isEmpty()) {
            return new Appointed.Wrong("email", "official.wrong.email");
        }
        if (person.get().id() == actor.person().id()) {
            return new Appointed.Wrong("email", "official.wrong.self");
        }
        boolean there = of(tenant).stream()
                .anyMatch(each -> each.personId() == person.get().id()
                        && each.role() == role
                        && Objects.equals(each.area(), area));
        if (there) {
            return new Appointed.Wrong("email", "official.wrong.there");
        }
        grants.give(
                tenant,
                person.get().id(),
                role,
                new Grants.Over(area, null, wanted.untilOn()),
                actor.person().publicId());
        messages.tell(tenant, person.get().id(), "office", tenant.portal(greenbridge.tenants.Language.ZH), "account");
        return new Appointed.Done(person.get().publicId(), role);
    }

    /** Only what one could give one can take; one's own office somebody else takes. */
    @Transactional
    public Optional<Official> dismiss(Tenant tenant, Actor actor, String grant) {
        var givable = givable(tenant, actor);
        return of(tenant).stream()
                .filter(each -> each.publicId().equals(grant))
                .filter(each -> givable.contains(each.role()))
                .filter(each -> each.personId() != actor.person().id())
                .filter(each -> grants.take(tenant, each.grantId()))
                .findFirst();
    }
}
