package greenbridge.notice;

import greenbridge.account.PersonName;
import greenbridge.mail.Outbox;
import greenbridge.membership.Member;
import greenbridge.membership.Members;
import greenbridge.membership.Plain;
import greenbridge.organisation.Units;
import greenbridge.site.MailLinks;
import greenbridge.task.Messages;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.view.Texts;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Tells the members of an organisation what became of something of theirs. In the transaction of the caller. */
@Singleton
public class Tidings {
    private static final int LONGEST = 160;

    private final Units units;
    private final Members members;
    private final Messages messages;
    private final Outbox outbox;
    private final MailLinks links;
    private final Texts texts;

    Tidings(Units units, Members members, Messages messages, Outbox outbox, MailLinks links, Texts texts) {
        this.units = units;
        this.members = members;
        this.messages = messages;
        this.outbox = outbox;
        this.links = links;
        this.texts = texts;
    }

    /** Titles of things may be longer than what tasks and messages hold. */
    public static String brief(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST) + "…";
    }

    /** As {@link Messages#tell}, all of them. */
    @Transactional
    public void tell(Tenant tenant, long organisation, String kind, String about, String path) {
        String told = about.length() > 190 ? brief(about) : about;
        members(tenant, organisation)
                .forEach(member -> messages.tell(tenant, member.person().id(), kind, told, path));
    }

    /** By mail too, with the same words. */
    @Transactional
    public void write(Tenant tenant, long organisation, String kind, String about, String path) {
        members(tenant, organisation).forEach(member -> {
            var person = member.person();
            messages.tell(tenant, person.id(), kind, about.length() > 190 ? brief(about) : about, path);
            mail(tenant, Language.of(person.language()), person.email(), person.name(), kind, about, path);
        });
    }

    /** To one address, of somebody with or without an account. */
    @Transactional
    public void mail(
            Tenant tenant, Language language, String email, String name, String kind, String about, String path) {
        outbox.send(
                tenant,
                language,
                email,
                "tidings",
                Map.of(
                        "name", PersonName.inMail(name),
                        "what", texts.in(language, "message.kind." + kind, Plain.name(about)),
                        "link", links.to(tenant, path),
                        "portal", tenant.portal(language)));
    }

    private List<Member> members(Tenant tenant, long organisation) {
        return units.byId(tenant, organisation)
                .map(unit -> members.of(tenant, unit))
                .orElseGet(List::of);
    }
}
