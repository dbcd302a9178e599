package greenbridge.key;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.Secrets;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Permission;
import greenbridge.session.Actor;
import greenbridge.session.Pass;
import greenbridge.session.Session;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The verbs. */
@Singleton
public class Keys implements Pass {
    static final int MOST_DAYS = 366;
    private static final String MARK = "gb_";
    private static final Pattern LOOK = Pattern.compile(MARK + "([0-9a-z]{12})_[\\w-]{43}");
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int LISTED = 100;

    private final KeyRows rows;
    private final People people;
    private final Grants grants;
    private final Clock clock;

    Keys(KeyRows rows, People people, Grants grants, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * A key and what opens it.
     *
     * @param secret what the program carries; nobody can say it a second time
     */
    public record Made(Key key, String secret) {}

    /** What this person can give to a key here: nothing about the account itself, or a key could make others. */
    public static Set<Permission> offered(Actor actor) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.OWN_ACCOUNT && actor.may(permission))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** What goes beyond the person's own permissions is left out. */
    @Transactional
    public Made make(Tenant tenant, Actor actor, String name, Set<Permission> scopes, LocalDate until) {
        String publicId = Ids.random();
        String secret = MARK + publicId + "_" + Secrets.random();
        var given = offered(actor);
        given.retainAll(scopes);
        var last = LocalDate.now(clock).plusDays(MOST_DAYS);
        var key = new Key(
                tenant.id(),
                Ids.next(),
                publicId,
                actor.person().id(),
                name,
                Secrets.hash(secret),
                given.stream().map(Enum::name).collect(Collectors.joining(" ")),
                actor.session().secondFactor(),
                until.isAfter(last) ? last : until,
                LocalDateTime.now(clock),
                null,
                null);
        rows.insert(key);
        return new Made(key, secret);
    }

    @ReadOnly
    public List<Key> of(Tenant tenant, Person person) {
        return rows.of(tenant.id(), person.id(), LISTED);
    }

    /** Whether it was there to be ended. */
    @Transactional
    public boolean end(Tenant tenant, Person person, String publicId) {
        return rows.end(tenant.id(), person.id(), publicId, LocalDateTime.now(clock)) == 1;
    }

    @Override
    public boolean knows(String carried) {
        return carried.startsWith(MARK);
    }

    /** A key of another tenant is not found here. */
    @Override
    @Transactional
    public Optional<Actor> actor(String carried, Tenant tenant) {
        var look = LOOK.matcher(carried);
        if (!look.matches()) {
            return Optional.empty();
        }
        var now = LocalDateTime.now(clock);
        return rows.find(tenant.id(), Objects.requireNonNull(look.group(1)))
                .filter(key -> key.open(now.toLocalDate()) && key.hash().equals(Secrets.hash(carried)))
                .flatMap(key -> people.byId(key.personId())
                        .filter(Person::active)
                        .map(person -> {
                            if (key.usedAt() == null || key.usedAt().isBefore(now.minus(NOTED))) {
                                rows.used(tenant.id(), key.id(), now);
                            }
                            return actor(key, person, tenant);
                        }));
    }

    private Actor actor(Key key, Person person, Tenant tenant) {
        var counting = grants.of(person.id(), tenant).stream()
                .filter(grant -> key.secondFactor() || !grant.role().needsSecondFactor())
                .toList();
        var session = new Session(
                key.hash(),
                key.publicId(),
                person.id(),
                key.createdAt(),
                key.createdAt(),
                key.untilOn().plusDays(1).atStartOfDay(),
                key.secondFactor(),
                key.name(),
                "",
                null);
        return new Actor(person, session, counting, false, key.permissions());
    }
}
