package greenbridge.session;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.Secrets;
import greenbridge.id.Ids;
import greenbridge.permission.Grant;
import greenbridge.permission.Grants;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Begins and ends them. Each request asks the row: an end counts at once, on every node. */
@Singleton
public class Sessions {
    /** For the code of the second step, after the password. */
    private static final Duration WAITING = Duration.ofMinutes(10);

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int DEVICE = 200;
    private static final int NEWEST = 10;

    private final SessionRows rows;
    private final People people;
    private final Grants grants;
    private final Tokens tokens;
    private final Devices devices;
    private final Clock clock;

    Sessions(SessionRows rows, People people, Grants grants, Tokens tokens, Devices devices, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.grants = grants;
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
    }

    /** Always a new one, with a new id: what somebody knew of an earlier one is worth nothing. The token that carries it. */
    @Transactional
    public String begin(Person person, boolean secondFactor, String device, String address) {
        String id = Secrets.random();
        var now = LocalDateTime.now(clock);
        var longest = Duration.ofHours(people.demands(person).access().sessionHours());
        String shown = device.length() > DEVICE ? device.substring(0, DEVICE) : device;
        rows.insert(new Session(
                Secrets.hash(id),
                Ids.random(),
                person.id(),
                now,
                now,
                now.plus(longest),
                secondFactor,
                shown,
                address,
                null));
        return tokens.of(person.publicId(), id, clock.instant(), clock.instant().plus(longest));
    }

    /**
     * Whose session this is, and whether it is one. Who has a second factor and did not use it yet is nobody; who needs one for a
     * role does not have the role without.
     */
    @Transactional
    public Optional<Actor> actor(String id, Tenant tenant) {
        var now = LocalDateTime.now(clock);
        var access = tenant.profile().access();
        var idleOfOfficials = Duration.ofMinutes(access.officialIdleMinutes());
        return rows.alive(Secrets.hash(id), now, now.minusMinutes(access.idleMinutes()))
                .flatMap(session -> people.byId(session.personId())
                        .filter(Person::active)
                        .filter(person -> session.secondFactor() || !person.hasSecondFactor())
                        .map(person -> actor(person, session, grants.of(person.id(), tenant))))
                .filter(actor -> !actor.official() || actor.session().seenAt().isAfter(now.minus(idleOfOfficials)))
                .map(actor -> {
                    if (actor.session().seenAt().isBefore(now.minus(NOTED))) {
                        rows.seen(actor.session().hash(), now);
                    }
                    return actor;
                });
    }

    private static Actor actor(Person person, Session session, List<Grant> given) {
        var counting = given.stream()
                .filter(grant -> session.secondFactor() || !grant.role().needsSecondFactor())
                .toList();
        return new Actor(person, session, counting, counting.size() < given.size(), null);
    }

    /** The person of a session that waits for the second factor. */
    @ReadOnly
    public Optional<Person> waiting(String id) {
        var now = LocalDateTime.now(clock);
        return rows.alive(Secrets.hash(id), now, now.minus(WAITING))
                .filter(session -> !session.secondFactor())
                .flatMap(session -> people.byId(session.personId()))
                .filter(Person::active)
                .filter(Person::hasSecondFactor);
    }

    @ReadOnly
    public List<Session> of(Person person) {
        var now = LocalDateTime.now(clock);
        return rows.of(
                person.id(),
                now,
                now.minusMinutes(people.demands(person).access().idleMinutes()));
    }

    /** The last sign-ins, whether they are over or not. */
    @ReadOnly
    public List<Session> newest(Person person) {
        return rows.newest(person.id(), NEWEST);
    }

    /** Whether it was there to be ended. */
    @Transactional
    public boolean end(Person person, String publicId) {
        return rows.end(person.id(), publicId, LocalDateTime.now(clock)) == 1;
    }

    @Transactional
    public void endAll(Person person) {
        rows.endOthers(person.id(), "", LocalDateTime.now(clock));
    }

    /** Ended, and nothing kept of where and with what this person was signed in. */
    @Transactional
    public void forget(Person person) {
        rows.forget(person.id());
        devices.forget(person);
    }

    @Transactional
    public void endOthers(Actor actor) {
        rows.endOthers(actor.person().id(), actor.session().hash(), LocalDateTime.now(clock));
    }
}
