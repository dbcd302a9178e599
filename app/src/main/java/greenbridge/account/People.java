package greenbridge.account;

import greenbridge.id.Ids;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The verbs. */
@Singleton
public class People {
    static final int FAILURES = 5;
    static final Duration LOCKED = Duration.ofMinutes(30);
    private static final Duration STALE = Duration.ofDays(1);
    private static final int RECOVERY_CODES = 10;

    private final PersonRows rows;
    private final Failures failures;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Clock clock;

    People(PersonRows rows, Failures failures, Passwords passwords, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.failures = failures;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What became of an attempt to sign in; a stranger is never told more than that it failed. */
    public sealed interface Attempt {
        record Known(Person person) implements Attempt {}

        record Refused() implements Attempt {}

        record Locked() implements Attempt {}
    }

    /** By whoever runs the house, with an address that needs no proof. */
    @Transactional
    public Person create(Tenant home, String email, String name, String password, boolean sample) {
        var now = LocalDateTime.now(clock);
        var person = new Person(
                Ids.next(),
                Ids.random(),
                home.id(),
                address(email),
                null,
                name,
                Language.ZH.code(),
                passwords.hash(password),
                now,
                null,
                0,
                now,
                null,
                now,
                sample);
        rows.insert(person);
        return person;
    }

    @ReadOnly
    public Optional<Person> byEmail(String email) {
        return rows.byEmail(address(email));
    }

    @ReadOnly
    public Optional<Person> byId(long id) {
        return rows.byId(id);
    }

    public Attempt signIn(String email, String password) {
        return counted("sign-in " + address(email), () -> {
            var person = rows.byEmail(address(email)).filter(Person::active);
            boolean fits = passwords.fits(password, person.map(Person::password).orElse(null));
            return fits ? person : Optional.empty();
        });
    }

    /** A code of the authenticator, or one of those for a lost one; either is good once. */
    public Attempt prove(Person person, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return counted("second factor " + person.publicId(), () -> {
            boolean fits = isCurrent(person, code)
                    || rows.useRecovery(person.id(), recovery(person.id(), code), LocalDateTime.now(clock)) == 1;
            return fits ? Optional.of(person) : Optional.empty();
        });
    }

    /**
     * Outside of a transaction: the failure counts although nothing else happens, and a hash takes long. Asked for the lock again
     * afterwards, or guesses sent all at once would not be counted before they are answered.
     */
    private Attempt counted(String what, Supplier<Optional<Person>> attempt) {
        String key = Secrets.hash(what);
        var now = LocalDateTime.now(clock);
        if (failures.locked(key, now)) {
            return new Attempt.Locked();
        }
        var known = attempt.get();
        if (known.isEmpty()) {
            failures.add(key, now, now.minus(STALE), FAILURES, now.plus(LOCKED));
        }
        if (failures.locked(key, now)) {
            return new Attempt.Locked();
        }
        known.ifPresent(person -> failures.forget(key));
        return known.<Attempt>map(Attempt.Known::new).orElseGet(Attempt.Refused::new);
    }

    private boolean isCurrent(Person person, String code) {
        if (person.totp() == null) {
            return false;
        }
        var step = SecondFactor.step(secrets.opened(person.totp()), code, clock.instant());
        return step.isPresent() && rows.step(person.id(), step.getAsLong()) == 1;
    }

    /** The codes for a lost authenticator, which are shown once; none if the code was wrong. */
    @Transactional
    public List<String> takeSecondFactor(Person person, String secret, String code) {
        var step = SecondFactor.step(secret, code.replaceAll("\\s", ""), clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        rows.secondFactor(person.id(), secrets.sealed(secret), step.getAsLong());
        rows.forgetRecovery(person.id());
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String recovery = Ids.random();
            rows.addRecovery(person.id(), recovery(person.id(), recovery));
            codes.add(recovery.substring(0, 6) + "-" + recovery.substring(6));
        }
        return codes;
    }

    /** Nothing that this person holds opens a door from now on. */
    @Transactional
    public void disable(Person person) {
        rows.disable(person.id(), LocalDateTime.now(clock));
    }

    /** The text key of what is wrong with the new password; changed if there is none. */
    @Transactional
    public Optional<String> changePassword(Person person, String password, boolean official) {
        var wrong = Passwords.wrong(password, person.email(), person.name(), official);
        if (wrong.isEmpty()) {
            rows.password(person.id(), passwords.hash(password), LocalDateTime.now(clock));
        }
        return wrong;
    }

    private static String recovery(long person, String code) {
        return Secrets.hash("recovery " + person + " " + code);
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
