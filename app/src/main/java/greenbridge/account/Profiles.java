package greenbridge.account;

import greenbridge.account.PersonLink.Purpose;
import greenbridge.mail.MailAddress;
import greenbridge.mail.Outbox;
import greenbridge.permission.Grants;
import greenbridge.tenants.Language;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody changes about the own account, up to its end. */
@Singleton
public class Profiles {
    public static final Duration HOLDS = Duration.ofHours(24);

    private final PersonRows rows;
    private final PersonLinks links;
    private final People people;
    private final Grants grants;
    private final Outbox outbox;
    private final Clock clock;

    Profiles(PersonRows rows, PersonLinks links, People people, Grants grants, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.people = people;
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody whose address is another from now on. */
    public record Moved(Person person, String email) {}

    public sealed interface Removal {
        record Done() implements Removal {}

        /** Nobody would look after so many organisations. */
        record OnlyOwner(long organisations) implements Removal {}
    }

    @Transactional
    public void call(Person person, PersonName name, Language language) {
        rows.profile(person.id(), name.value(), language.code());
    }

    /** Whether it is free, or was this person's already. */
    @Transactional
    public boolean phone(Person person, @Nullable Phone phone) {
        String wanted = phone == null ? null : phone.value();
        rows.phone(person.id(), wanted);
        return wanted == null
                || rows.byPhone(wanted).filter(each -> each.id() == person.id()).isPresent();
    }

    /**
     * Asks the new address whether it is that. Where it belongs to another account nothing is sent, and whoever asked is told the
     * same.
     */
    @Transactional
    public void askEmail(Letterhead head, Person person, MailAddress address) {
        String email = People.address(address.value());
        if (rows.byEmail(email).filter(other -> other.verifiedAt() != null).isEmpty()) {
            var language = Language.of(person.language());
            String token = links.make(person.id(), Purpose.EMAIL, HOLDS, email, null);
            var values = Map.of(
                    "name", person.name(),
                    "portal", head.portal(language),
                    "link", head.link("confirm", token),
                    "hours", Long.toString(HOLDS.toHours()));
            outbox.send(head.tenant(), language, email, "change", values);
        }
    }

    /** The address that a link would make one's own; looking does not use it up. */
    @Transactional
    public Optional<String> asked(String token) {
        return links.open(token, Purpose.EMAIL).map(PersonLink::email);
    }

    /** A registration with the new address that nobody confirmed gives way: this one is confirmed. The old address is told. */
    @Transactional
    public Optional<Moved> confirmEmail(String token) {
        var link = links.open(token, Purpose.EMAIL).filter(links::use);
        var person = link.flatMap(each -> rows.byId(each.personId())).filter(Person::active);
        String email = link.map(PersonLink::email).orElse(null);
        if (person.isEmpty() || email == null) {
            return Optional.empty();
        }
        rows.byEmail(email).filter(other -> other.verifiedAt() == null).ifPresent(other -> {
            links.forget(other.id());
            rows.drop(other.id());
        });
        rows.email(person.get().id(), email);
        if (rows.byEmail(email).filter(each -> each.id() == person.get().id()).isEmpty()) {
            return Optional.empty();
        }
        links.close(person.get().id());
        var home = people.home(person.get());
        var language = Language.of(person.get().language());
        var values = Map.of(
                "name", person.get().name(),
                "portal", home.portal(language),
                "email", new MailAddress(email).masked());
        outbox.send(home, language, person.get().email(), "changed", values);
        return Optional.of(new Moved(person.get(), email));
    }

    /** How many organisations would be left without an owner. */
    @Transactional
    public long onlyOwnerOf(Person person) {
        return grants.onlyOwnerOf(person.id());
    }

    /**
     * Takes out everything that says who this was. The number stays, because the audit names it. The caller ends the sessions.
     */
    @Transactional
    public Removal remove(Person person) {
        long organisations = grants.onlyOwnerOf(person.id());
        if (organisations > 0) {
            return new Removal.OnlyOwner(organisations);
        }
        grants.takeAll(person.id());
        rows.forgetRecovery(person.id());
        links.forget(person.id());
        people.unlock(person);
        outbox.forget(person.email());
        rows.remove(person.id(), person.publicId() + "@removed.invalid", LocalDateTime.now(clock));
        return new Removal.Done();
    }
}
