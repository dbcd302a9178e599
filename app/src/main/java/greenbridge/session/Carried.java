package greenbridge.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/**
 * How a token comes and goes: for pages in a cookie that no script reads, no other host sets and no other site sends along; for
 * programs in the header.
 */
final class Carried {
    static final String COOKIE = "__Host-session";
    private static final String BEARER = "Bearer ";

    private Carried() {}

    static Optional<String> token(HttpRequest<?> request) {
        return bearer(request).or(() -> request.getCookies().findCookie(COOKIE).map(Cookie::getValue));
    }

    static Optional<String> bearer(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }

    /** Gone when the browser ends; the session itself may be over before. */
    static Cookie cookie(String token) {
        return Cookie.of(COOKIE, token).path("/").secure(true).httpOnly(true).sameSite(SameSite.Lax);
    }

    static Cookie gone() {
        return cookie("").maxAge(0);
    }
}
