package greenbridge.review;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.PersonName;
import greenbridge.mail.Outbox;
import greenbridge.membership.Plain;
import greenbridge.oversight.Case;
import greenbridge.permission.Grant;
import greenbridge.permission.Grants;
import greenbridge.permission.Permission;
import greenbridge.site.MailLinks;
import greenbridge.site.Site;
import greenbridge.task.Messages;
import greenbridge.tenants.Language;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells those who edit for an applicant what was decided: a message and a mail, each in the language of who reads it. */
@Singleton
class Applicants {
    private final Grants grants;
    private final People people;
    private final Messages messages;
    private final Outbox outbox;
    private final MailLinks links;
    private final Texts texts;

    Applicants(Grants grants, People people, Messages messages, Outbox outbox, MailLinks links, Texts texts) {
        this.grants = grants;
        this.people = people;
        this.messages = messages;
        this.outbox = outbox;
        this.links = links;
        this.texts = texts;
    }

    /** In the transaction of the caller. */
    void tell(Site site, Case found, Decision decision, @Nullable String opinion, @Nullable LocalDate returnBy) {
        String path = path(found);
        for (Person person : of(found)) {
            messages.tell(
                    found.tenant(),
                    person.id(),
                    "review-" + decision.code(),
                    found.applicant().nameZh(),
                    path);
            mail(site, found, decision, opinion, returnBy, person);
        }
    }

    /** Where they read it. */
    static String path(Case found) {
        return "workbench/applications/" + found.application().publicId() + "/opinions";
    }

    private List<Person> of(Case found) {
        return grants.over(found.tenant(), found.application().organisationId()).stream()
                .filter(grant -> grant.role().permissions().contains(Permission.ORGANISATION_EDIT))
                .map(Grant::personId)
                .distinct()
                .flatMap(person -> people.byId(person).stream())
                .filter(Person::active)
                .toList();
    }

    private void mail(
            Site site,
            Case found,
            Decision decision,
            @Nullable String opinion,
            @Nullable LocalDate returnBy,
            Person person) {
        var language = Language.of(person.language());
        outbox.send(
                found.tenant(),
                language,
                person.email(),
                "reviewed",
                Map.of(
                        "name", PersonName.inMail(person.name()),
                        "organisation", Plain.name(found.applicant().nameZh()),
                        "call", Plain.name(found.call().title(language == Language.EN)),
                        "decision", texts.in(language, decision.key() + ".told"),
                        "reason", Objects.requireNonNullElseGet(opinion, () -> texts.in(language, "review.no-opinion")),
                        "until",
                                returnBy == null
                                        ? texts.in(language, "review.no-return")
                                        : texts.in(language, "review.return-by", returnBy),
                        "link", links.within(site, found.tenant(), path(found)),
                        "portal", found.tenant().portal(language)));
    }
}
