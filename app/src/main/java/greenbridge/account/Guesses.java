package greenbridge.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts failures to prove something, and after some lets nobody try for a while. */
@Singleton
final class Guesses {
    static final int MOST = 5;
    static final Duration LOCKED = Duration.ofMinutes(30);
    private static final Duration STALE = Duration.ofDays(1);

    private final Failures failures;
    private final Clock clock;

    Guesses(Failures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * Outside of a transaction: the failure counts although nothing else happens, and a hash takes long. Asked for the lock again
     * afterwards, or guesses sent all at once would not be counted before they are answered.
     */
    People.Attempt counted(String what, Supplier<Optional<Person>> attempt) {
        if (locked(what)) {
            return new People.Attempt.Locked();
        }
        var known = attempt.get();
        if (known.isEmpty()) {
            failed(what);
        }
        if (locked(what)) {
            return new People.Attempt.Locked();
        }
        known.ifPresent(person -> forget(what));
        return known.<People.Attempt>map(People.Attempt.Known::new).orElseGet(People.Attempt.Refused::new);
    }

    boolean locked(String what) {
        return failures.locked(Secrets.hash(what), now());
    }

    void failed(String what) {
        failures.add(Secrets.hash(what), now(), now().minus(STALE), MOST, now().plus(LOCKED));
    }

    /** True once for each lock, so that its owner gets one mail and not a hundred. */
    boolean untold(String what) {
        return failures.tell(Secrets.hash(what), now()) == 1;
    }

    void forget(String what) {
        failures.forget(Secrets.hash(what));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
