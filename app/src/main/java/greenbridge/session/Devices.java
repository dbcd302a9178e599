package greenbridge.session;

import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.Secrets;
import greenbridge.mail.Outbox;
import greenbridge.tenants.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Knows the browsers that somebody signed in with, by a number in a cookie of each; of a new one the owner of the account is told. The
 * cookie opens nothing, and the row of one person says nothing of another who uses the same browser.
 */
@Singleton
class Devices {
    static final String COOKIE = "__Host-device";
    private static final Duration KEPT = Duration.ofDays(400);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DeviceRows rows;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    Devices(DeviceRows rows, People people, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The number that this browser has, or gets now. */
    static String number(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter(value -> value.matches("[\\w-]{43}"))
                .orElseGet(Secrets::random);
    }

    static Cookie cookie(String number) {
        return Cookie.of(COOKIE, number)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .maxAge(KEPT);
    }

    /** The first browser of all is no news. */
    @Transactional
    public void signedIn(Person person, String number, String said) {
        String hash = Secrets.hash("device " + person.publicId() + " " + number);
        var now = LocalDateTime.now(clock);
        if (rows.seen(person.id(), hash, now) == 0) {
            boolean news = rows.any(person.id());
            rows.add(person.id(), hash, now);
            if (news) {
                tell(person, said, now);
            }
        }
    }

    @Transactional
    public void forget(Person person) {
        rows.forget(person.id());
    }

    private void tell(Person person, String said, LocalDateTime now) {
        var home = people.home(person);
        var language = Language.of(person.language());
        var values = Map.of(
                "name", person.name(),
                "portal", home.portal(language),
                "time", MINUTES.format(now),
                "device", Device.named(said));
        outbox.send(home, language, person.email(), "newsignin", values);
    }
}
