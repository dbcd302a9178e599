package greenbridge.account;

import greenbridge.account.PersonLink.Purpose;
import greenbridge.mail.Outbox;
import greenbridge.tenants.Language;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A new password for whoever reads the mail of the account. It replaces the password and nothing else: a second factor stays. */
@Singleton
public class Resets {
    public static final Duration HOLDS = Duration.ofMinutes(30);

    private final People people;
    private final PersonLinks links;
    private final Outbox outbox;

    Resets(People people, PersonLinks links, Outbox outbox) {
        this.people = people;
        this.links = links;
        this.outbox = outbox;
    }

    public sealed interface Outcome {
        record Done(Person person) implements Outcome {}

        /**
         * The link is still good.
         *
         * @param key the text of what is wrong with the password
         */
        record Wrong(String key) implements Outcome {}

        record Gone() implements Outcome {}
    }

    /** Says nothing of whether there is an account. */
    @Transactional
    public void ask(Letterhead head, String typed) {
        people.known(typed).filter(Person::active).ifPresent(person -> {
            var language = Language.of(person.language());
            String token = links.make(person.id(), Purpose.RESET, HOLDS, null, null);
            var values = Map.of(
                    "name", person.name(),
                    "portal", head.portal(language),
                    "link", head.link("reset/new", token),
                    "minutes", Long.toString(HOLDS.toMinutes()));
            outbox.send(head.tenant(), language, person.email(), "reset", values);
        });
    }

    /** Whose link it is, while it opens something. */
    @Transactional
    public Optional<Person> whose(String token) {
        return links.open(token, Purpose.RESET)
                .flatMap(link -> people.byId(link.personId()))
                .filter(Person::active);
    }

    /** Everything else that was sent before is dead from then on. The caller ends the sessions. */
    @Transactional
    public Outcome set(String token, String password) {
        var link = links.open(token, Purpose.RESET);
        var person = whose(token);
        if (link.isEmpty() || person.isEmpty()) {
            return new Outcome.Gone();
        }
        var wrong = people.wrong(person.get(), password);
        if (wrong.isPresent()) {
            return new Outcome.Wrong(wrong.get());
        }
        if (!links.use(link.get())) {
            return new Outcome.Gone();
        }
        people.changePassword(person.get(), password);
        links.close(person.get().id());
        people.unlock(person.get());
        return new Outcome.Done(person.get());
    }
}
