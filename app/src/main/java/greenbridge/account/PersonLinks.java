package greenbridge.account;

import greenbridge.account.PersonLink.Purpose;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes links and takes them, in the transaction of the caller. Of those for one purpose only the newest opens anything. */
@Singleton
final class PersonLinks {
    private final PersonLinkRows rows;
    private final PersonRows people;
    private final Clock clock;

    PersonLinks(PersonLinkRows rows, PersonRows people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** The token that the link carries. Whoever makes another at the same time waits, so that one of the two is the newest. */
    String make(long person, Purpose purpose, Duration holds, @Nullable String email, @Nullable String phone) {
        var now = LocalDateTime.now(clock);
        if (people.lock(person).isEmpty()) {
            throw new IllegalStateException("Nobody to make a link for");
        }
        rows.close(person, purpose.name(), now);
        String token = Secrets.random();
        rows.insert(new PersonLink(Secrets.hash(token), person, purpose, now.plus(holds), null, email, phone));
        return token;
    }

    Optional<PersonLink> open(String token, Purpose purpose) {
        return rows.open(Secrets.hash(token), purpose.name(), LocalDateTime.now(clock));
    }

    /** The number that somebody gave when registering, which only the link knows. */
    @Nullable
    String phoneOfLast(long person) {
        return rows.last(person, Purpose.VERIFY.name()).map(PersonLink::phone).orElse(null);
    }

    /** Whether it was still there to be used. */
    boolean use(PersonLink link) {
        return rows.use(link.hash(), link.purpose().name(), LocalDateTime.now(clock)) == 1;
    }

    /** Nothing that was sent before opens anything any more. */
    void close(long person) {
        for (Purpose purpose : Purpose.values()) {
            rows.close(person, purpose.name(), LocalDateTime.now(clock));
        }
    }

    void forget(long person) {
        rows.forget(person);
    }
}
