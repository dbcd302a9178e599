package greenbridge.membership;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.PersonName;
import greenbridge.account.Secrets;
import greenbridge.id.Ids;
import greenbridge.mail.MailAddress;
import greenbridge.mail.Outbox;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.permission.Role;
import greenbridge.site.MailLinks;
import greenbridge.site.Site;
import greenbridge.task.Messages;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The link goes to one address, is good for seven days and once, and nobody joins by opening it. */
@Singleton
public class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(7);
    static final int MOST = 50;

    private final InvitationRows rows;
    private final Members members;
    private final Mandates mandates;
    private final Units units;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final MailLinks links;
    private final Clock clock;

    Invitations(
            InvitationRows rows,
            Members members,
            Mandates mandates,
            Units units,
            People people,
            Outbox outbox,
            Messages messages,
            MailLinks links,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.mandates = mandates;
        this.units = units;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.links = links;
        this.clock = clock;
    }

    /** An invitation with what it is for. */
    public record Opened(Invitation invitation, Unit unit, Person inviter, boolean open) {}

    /** One that the same address had before is taken back. Nothing when too many wait already. */
    @Transactional
    public Optional<Invitation> invite(
            Site site, Unit unit, Person inviter, MailAddress to, Role role, Mandates.@Nullable Terms terms) {
        String email = to.value().toLowerCase(Locale.ROOT);
        var pending = pending(site.tenant(), unit);
        pending.stream().filter(each -> each.email().equals(email)).forEach(each -> withdraw(site.tenant(), each));
        if (pending.size() >= MOST) {
            return Optional.empty();
        }
        var language = people.byEmail(email)
                .map(person -> Language.of(person.language()))
                .orElse(site.language());
        var now = LocalDateTime.now(clock);
        String token = Secrets.random();
        var invitation = new Invitation(
                site.tenant().id(),
                Ids.next(),
                Ids.random(),
                unit.id(),
                Secrets.hash(token),
                email,
                role,
                terms == null ? null : terms.scope(),
                terms == null ? null : terms.reason(),
                terms == null ? null : terms.fromOn(),
                terms == null ? null : terms.untilOn(),
                inviter.id(),
                language.code(),
                now,
                now.plus(GOOD_FOR),
                null,
                null);
        rows.insert(invitation);
        send(site, unit, inviter, invitation, token);
        return Optional.of(invitation);
    }

    @ReadOnly
    public List<Invitation> pending(Tenant tenant, Unit unit) {
        return rows.pending(tenant.id(), unit.id());
    }

    /** With a new link; the old one is good for nothing. */
    @Transactional
    public boolean again(Site site, Unit unit, Person inviter, Invitation invitation) {
        String token = Secrets.random();
        var now = LocalDateTime.now(clock);
        var until = now.plus(GOOD_FOR);
        boolean renewed = rows.renew(invitation.tenantId(), invitation.id(), Secrets.hash(token), now, until) == 1;
        if (renewed) {
            send(site, unit, inviter, invitation, token);
        }
        return renewed;
    }

    @Transactional
    public boolean withdraw(Tenant tenant, Invitation invitation) {
        return rows.withdraw(tenant.id(), invitation.id(), LocalDateTime.now(clock)) == 1;
    }

    @ReadOnly
    public Optional<Opened> open(Tenant tenant, String token) {
        return rows.byHash(tenant.id(), Secrets.hash(token))
                .flatMap(invitation -> units.byId(tenant, invitation.organisationId())
                        .flatMap(unit -> people.byId(invitation.inviterId())
                                .map(inviter -> new Opened(
                                        invitation, unit, inviter, invitation.open(LocalDateTime.now(clock))))));
    }

    @Transactional
    public Joining accept(Tenant tenant, String token, Person person) {
        var opened = open(tenant, token);
        if (opened.isEmpty()) {
            return new Joining.Unknown();
        }
        var invitation = opened.get().invitation();
        if (!invitation.email().equals(person.email())) {
            return new Joining.OtherAddress();
        }
        if (rows.use(tenant.id(), invitation.id(), LocalDateTime.now(clock)) == 0) {
            return new Joining.Over();
        }
        var unit = opened.get().unit();
        String by = opened.get().inviter().publicId();
        if (invitation.role() == Role.HELPER) {
            mandates.give(tenant, unit, person, terms(invitation), by);
        } else {
            members.join(tenant, unit, person, invitation.role(), by);
        }
        messages.tell(
                tenant,
                invitation.inviterId(),
                "membership.joined",
                unit.nameZh(),
                unit.path() + (invitation.role() == Role.HELPER ? "/mandates" : "/members"));
        return new Joining.Joined(invitation, unit);
    }

    private static Mandates.Terms terms(Invitation invitation) {
        return new Mandates.Terms(
                Objects.requireNonNull(invitation.scope()),
                Objects.requireNonNull(invitation.reason()),
                Objects.requireNonNull(invitation.fromOn()),
                Objects.requireNonNull(invitation.untilOn()));
    }

    private void send(Site site, Unit unit, Person inviter, Invitation invitation, String token) {
        var language = Language.of(invitation.language());
        String link = links.to(site, "invitations/" + token);
        outbox.send(
                site.tenant(),
                language,
                invitation.email(),
                "invited",
                Map.of(
                        "inviter", PersonName.inMail(inviter.name()),
                        "organisation", Plain.name(unit.name(language == Language.EN)),
                        "portal", site.tenant().portal(language),
                        "link", link,
                        "until",
                                LocalDateTime.now(clock)
                                        .plus(GOOD_FOR)
                                        .toLocalDate()
                                        .toString()));
    }
}
