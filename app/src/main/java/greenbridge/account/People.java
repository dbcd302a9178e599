package greenbridge.account;

import greenbridge.id.Ids;
import greenbridge.mail.Outbox;
import greenbridge.permission.Grants;
import greenbridge.tenants.Access;
import greenbridge.tenants.Language;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The verbs. */
@Singleton
public class People {
    private static final int RECOVERY_CODES = 10;

    private final PersonRows rows;
    private final Guesses guesses;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Grants grants;
    private final Tenants tenants;
    private final Outbox outbox;
    private final Clock clock;

    People(
            PersonRows rows,
            Guesses guesses,
            Passwords passwords,
            Secrets secrets,
            Grants grants,
            Tenants tenants,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.guesses = guesses;
        this.passwords = passwords;
        this.secrets = secrets;
        this.grants = grants;
        this.tenants = tenants;
        this.outbox = outbox;
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

    /** Whoever is known by this e-mail address or phone number. */
    @ReadOnly
    public Optional<Person> known(String typed) {
        return Phone.of(typed).map(phone -> rows.byPhone(phone.value())).orElseGet(() -> rows.byEmail(address(typed)));
    }

    /**
     * By e-mail address or phone number. Failures are counted for what was typed, which is what the stranger is told of, and for the
     * account, so that two ways to name it are not twice as many guesses.
     */
    public Attempt signIn(String typed, String password) {
        String name = Phone.of(typed).map(Phone::value).orElseGet(() -> address(typed));
        return guesses.counted("sign-in " + name, () -> {
            var person = known(name).filter(Person::active);
            String account = person.map(People::account).orElse("account " + name);
            boolean fits = passwords.fits(password, person.map(Person::password).orElse(null));
            if (!fits) {
                guesses.failed(account);
            }
            if (guesses.locked(account)) {
                person.filter(each -> guesses.untold(account)).ifPresent(this::tellLocked);
                return Optional.empty();
            }
            if (fits) {
                guesses.forget(account);
            }
            return fits ? person : Optional.empty();
        });
    }

    /** A code of the authenticator, or one of those for a lost one; either is good once. */
    public Attempt prove(Person person, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        String what = "second factor " + person.publicId();
        var attempt = guesses.counted(what, () -> {
            boolean fits = isCurrent(person, code)
                    || rows.useRecovery(person.id(), recovery(person.id(), code), LocalDateTime.now(clock)) == 1;
            return fits ? Optional.of(person) : Optional.empty();
        });
        if (attempt instanceof Attempt.Locked && guesses.untold(what)) {
            tellLocked(person);
        }
        return attempt;
    }

    /** Whoever proved otherwise who this is does not wait for the lock to end. */
    void unlock(Person person) {
        guesses.forget(account(person));
        guesses.forget("sign-in " + person.email());
        if (person.phone() != null) {
            guesses.forget("sign-in " + person.phone());
        }
    }

    private void tellLocked(Person person) {
        var language = Language.of(person.language());
        var values = Map.of(
                "name", person.name(),
                "portal", home(person).portal(language),
                "minutes", Long.toString(Guesses.LOCKED.toMinutes()));
        outbox.send(home(person), language, person.email(), "locked", values);
    }

    /** The portal of the registration. */
    public Tenant home(Person person) {
        return tenants.byId(person.homeId()).orElseGet(tenants::national);
    }

    /** What the portals that somebody belongs to ask of the password. */
    @ReadOnly
    public Demands demands(Person person) {
        var offices = grants.offices(person.id());
        var access = offices.stream()
                .flatMap(office -> tenants.byId(office).stream())
                .map(tenant -> tenant.profile().access())
                .reduce(home(person).profile().access(), Access::and);
        return new Demands(access, !offices.isEmpty());
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

    /** The text key of what is wrong with a password for this person. */
    @ReadOnly
    public Optional<String> wrong(Person person, String password) {
        return passwords.wrong(password, person.email(), person.name(), demands(person));
    }

    /** The text key of what is wrong with the new password; changed if there is none. */
    @Transactional
    public Optional<String> changePassword(Person person, String password) {
        var wrong = wrong(person, password);
        if (wrong.isEmpty()) {
            rows.password(person.id(), passwords.hash(password), LocalDateTime.now(clock));
        }
        return wrong;
    }

    private static String account(Person person) {
        return "account " + person.publicId();
    }

    private static String recovery(long person, String code) {
        return Secrets.hash("recovery " + person + " " + code);
    }

    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
