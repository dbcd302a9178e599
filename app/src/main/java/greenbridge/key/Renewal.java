package greenbridge.key;

import greenbridge.account.Person;
import greenbridge.account.Secrets;
import greenbridge.session.Programs;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Gives a program something new to renew its token with each time. One that comes a second time is in two hands, and nobody can
 * say which are the right ones: the session ends for both.
 */
@Singleton
class Renewal {
    private final RefreshRows rows;
    private final Programs programs;
    private final Clock clock;

    Renewal(RefreshRows rows, Programs programs, Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.clock = clock;
    }

    record Pair(String token, String refresh) {}

    sealed interface Renewed {
        record Done(Pair pair) implements Renewed {}

        record Stolen(Optional<Person> from) implements Renewed {}

        record Refused() implements Renewed {}
    }

    @Transactional
    public Pair first(Programs.Begun begun) {
        return pair(begun);
    }

    @Transactional
    public Renewed renew(String refresh) {
        String id = session(refresh);
        String hash = Secrets.hash(refresh);
        if (rows.known(hash, Secrets.hash(id)) == 0) {
            return new Renewed.Refused();
        }
        if (rows.use(hash, LocalDateTime.now(clock)) == 0) {
            return new Renewed.Stolen(programs.end(id));
        }
        return programs.again(id)
                .<Renewed>map(begun -> new Renewed.Done(pair(begun)))
                .orElseGet(Renewed.Refused::new);
    }

    /** Whose session it was, if there was one to end. */
    @Transactional
    public Optional<Person> end(String refresh) {
        String id = session(refresh);
        return rows.known(Secrets.hash(refresh), Secrets.hash(id)) == 0 ? Optional.empty() : programs.end(id);
    }

    private Pair pair(Programs.Begun begun) {
        String refresh = begun.id() + "." + Secrets.random();
        rows.insert(new Refresh(Secrets.hash(refresh), Secrets.hash(begun.id()), LocalDateTime.now(clock), null));
        return new Pair(begun.token(), refresh);
    }

    private static String session(String refresh) {
        return refresh.substring(0, Math.max(0, refresh.indexOf('.')));
    }
}
