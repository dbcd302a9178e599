package greenbridge.account;

import greenbridge.account.PersonLink.Purpose;
import greenbridge.id.Ids;
import greenbridge.mail.MailAddress;
import greenbridge.mail.Outbox;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an account begins: somebody says who they are, and proves by a link that the address is theirs. */
@Singleton
public class Registrations {
    public static final Duration HOLDS = Duration.ofHours(24);
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final PersonRows rows;
    private final PersonLinks links;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Clock clock;

    Registrations(PersonRows rows, PersonLinks links, Passwords passwords, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Somebody who wants an account.
     *
     * @param password hashed
     */
    public record Candidate(
            PersonName name, MailAddress email, @Nullable Phone phone, String password) {}

    /** Before any transaction: a hash takes long, and connections are few. */
    public Candidate candidate(PersonName name, MailAddress email, @Nullable Phone phone, String password) {
        return new Candidate(name, email, phone, passwords.hash(password));
    }

    /** The text key of what is wrong with the password. */
    public Optional<String> wrong(String password, String email, String name, Tenant portal) {
        return passwords.wrong(
                password, email, name, new Demands(portal.profile().access(), false));
    }

    /**
     * Nobody learns from this, nor from the time that it takes, whether the address has an account: then its owner gets another
     * mail, and nothing changes. What was never confirmed is begun anew; the earlier link is dead then.
     */
    @Transactional
    public void begin(Letterhead head, Candidate candidate) {
        String email = People.address(candidate.email().value());
        var now = LocalDateTime.now(clock);
        rows.insertOrKeep(new Person(
                Ids.next(),
                Ids.random(),
                head.tenant().id(),
                email,
                null,
                candidate.name().value(),
                head.language().code(),
                candidate.password(),
                now,
                null,
                0,
                null,
                null,
                now,
                false));
        var person = rows.byEmail(email).orElseThrow();
        int begun = rows.begin(
                person.id(),
                head.tenant().id(),
                candidate.name().value(),
                head.language().code(),
                candidate.password(),
                now);
        if (begun == 1) {
            String phone = candidate.phone() == null ? null : candidate.phone().value();
            sendLink(head, person.id(), candidate.name().value(), email, phone);
        } else {
            sendExists(head, person);
        }
    }

    /** Another link, for whom the first did not reach; it takes over what the first one carried. */
    @Transactional
    public void again(Letterhead head, MailAddress address) {
        String email = People.address(address.value());
        rows.byEmail(email).ifPresent(person -> {
            if (person.active()) {
                sendExists(head, person);
            } else if (person.disabledAt() == null) {
                sendLink(head, person.id(), person.name(), email, links.phoneOfLast(person.id()));
            }
        });
    }

    /** Whether the link opens something; looking does not use it up. */
    @Transactional
    public boolean holds(String token) {
        return links.open(token, Purpose.VERIFY).isPresent();
    }

    /** Whose account begins with it; nobody's where it was used or is too old. A phone number that somebody else has is left out. */
    @Transactional
    public Optional<Person> confirm(String token) {
        var link = links.open(token, Purpose.VERIFY).filter(links::use);
        if (link.isEmpty() || rows.verify(link.get().personId(), LocalDateTime.now(clock)) == 0) {
            return Optional.empty();
        }
        if (link.get().phone() != null) {
            rows.phone(link.get().personId(), link.get().phone());
        }
        return rows.byId(link.get().personId());
    }

    /** Whoever did not confirm within days did not mean it, or somebody else typed the address. */
    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    @Transactional
    public void forget() {
        for (long id : rows.unconfirmed(LocalDateTime.now(clock).minus(FORGOTTEN))) {
            links.forget(id);
            rows.drop(id);
        }
    }

    private void sendLink(Letterhead head, long person, String name, String email, @Nullable String phone) {
        String token = links.make(person, Purpose.VERIFY, HOLDS, null, phone);
        var values = Map.of(
                "name", name,
                "portal", head.portal(head.language()),
                "link", head.link("verify", token),
                "hours", Long.toString(HOLDS.toHours()));
        outbox.send(head.tenant(), head.language(), email, "verify", values);
    }

    private void sendExists(Letterhead head, Person person) {
        var language = Language.of(person.language());
        var values = Map.of("portal", head.portal(language), "link", head.link().apply("reset"));
        outbox.send(head.tenant(), language, person.email(), "exists", values);
    }
}
