package greenbridge.membership;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.PersonName;
import greenbridge.audit.Line;
import greenbridge.mail.Outbox;
import greenbridge.membership.Verification.Decision;
import greenbridge.membership.Verification.Kind;
import greenbridge.organisation.Unit;
import greenbridge.organisation.Units;
import greenbridge.session.Actor;
import greenbridge.session.Trail;
import greenbridge.site.MailLinks;
import greenbridge.site.Site;
import greenbridge.task.Messages;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An official's decision with everything that tells of it: the audit, a mail and a message to who asked. */
@Singleton
class Decisions {
    private final Verifications verifications;
    private final Units units;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final MailLinks links;
    private final Texts texts;
    private final Trail trail;

    Decisions(
            Verifications verifications,
            Units units,
            People people,
            Outbox outbox,
            Messages messages,
            MailLinks links,
            Texts texts,
            Trail trail) {
        this.verifications = verifications;
        this.units = units;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.links = links;
        this.texts = texts;
        this.trail = trail;
    }

    @Transactional
    public Deciding decide(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Verification asked,
            Decision decision,
            @Nullable String reason) {
        var asker = people.byId(asked.personId()).orElseThrow();
        var before = units.byId(site.tenant(), asked.organisationId()).orElseThrow();
        return trail.telling(
                () -> {
                    var done = verifications.decide(site.tenant(), asked, decision, reason, actor.person(), asker);
                    if (done instanceof Deciding.Done) {
                        tell(site, asked, before, decision, reason, asker);
                    }
                    return done;
                },
                done -> done instanceof Deciding.Done
                        ? List.of(line(site, request, actor, asked, before, decision, reason))
                        : List.of());
    }

    private static Line line(
            Site site,
            HttpRequest<?> request,
            Actor actor,
            Verification asked,
            Unit before,
            Decision decision,
            @Nullable String reason) {
        String action = switch (decision) {
            case ACCEPTED -> asked.kind() == Kind.CHANGE ? "organisation.renamed" : "organisation.verified";
            case RETURNED -> "organisation.returned";
            case REFUSED -> "organisation.refused";
        };
        var line = Trail.line(site, request, actor, action, "organisation", before.publicId());
        if (decision == Decision.ACCEPTED) {
            line = line.changed(
                    "creditCode", before.creditCode(), asked.stated().creditCode());
            line = asked.kind() == Kind.CHANGE
                    ? line.changed("name", before.nameZh(), asked.stated().nameZh())
                    : line.changed("state", before.state().name(), Unit.State.VERIFIED.name());
        }
        return reason == null ? line : line.noting("reason", reason);
    }

    private void tell(
            Site site, Verification asked, Unit unit, Decision decision, @Nullable String reason, Person asker) {
        String path =
                asked.kind() == Kind.CLAIM && decision != Decision.ACCEPTED ? "workbench/organisations" : unit.path();
        var language = Language.of(asker.language());
        String key = "message.kind.membership." + decision.name().toLowerCase(Locale.ROOT);
        messages.tell(
                site.tenant(),
                asker.id(),
                key.substring("message.kind.".length()),
                asked.stated().nameZh(),
                path);
        outbox.send(
                site.tenant(),
                language,
                asker.email(),
                "decided",
                Map.of(
                        "name", PersonName.inMail(asker.name()),
                        "organisation", Plain.name(asked.stated().nameZh()),
                        "decision", texts.in(language, decision.key()),
                        "reason",
                                Objects.requireNonNullElseGet(
                                        reason, () -> texts.in(language, "membership.decision.no-reason")),
                        "link", links.to(site, path),
                        "portal", site.tenant().portal(language)));
    }
}
