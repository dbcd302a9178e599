package greenbridge.session;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.Secrets;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Sessions of programs. They are sessions like any other, listed and ended by their owner; only the token that is sent along lives
 * a few minutes, and the program renews it with something that it keeps.
 */
@Singleton
public class Programs {
    public static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Sessions sessions;
    private final SessionRows rows;
    private final People people;
    private final Tokens tokens;
    private final Clock clock;

    Programs(Sessions sessions, SessionRows rows, People people, Tokens tokens, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A session with the token of the moment.
     *
     * @param id of the session, which opens it and is kept by its program alone
     */
    public record Begun(String id, Person person, String token) {}

    @Transactional
    public Begun begin(HttpRequest<?> request, Person person, boolean secondFactor, String device) {
        String carried = sessions.begin(person, secondFactor, device, Trail.address(request));
        String id = tokens.session(carried, request).orElseThrow();
        return new Begun(id, person, token(person, id));
    }

    /** Nothing if it is over. */
    @Transactional
    public Optional<Begun> again(String id) {
        var now = LocalDateTime.now(clock);
        return rows.alive(Secrets.hash(id), now, now.minus(IDLE))
                .flatMap(session -> people.byId(session.personId())
                        .filter(Person::active)
                        .filter(person -> session.secondFactor() || !person.hasSecondFactor())
                        .map(person -> {
                            rows.seen(session.hash(), now);
                            return new Begun(id, person, token(person, id));
                        }));
    }

    /** Whose it was, if it was there to be ended. */
    @Transactional
    public Optional<Person> end(String id) {
        var now = LocalDateTime.now(clock);
        return rows.alive(Secrets.hash(id), now, now.minus(IDLE))
                .filter(session -> rows.end(session.personId(), session.publicId(), now) == 1)
                .flatMap(session -> people.byId(session.personId()));
    }

    private String token(Person person, String id) {
        var now = clock.instant();
        return tokens.of(person.publicId(), id, now, now.plus(SHORT));
    }
}
