package greenbridge.notice;

import greenbridge.account.Secrets;
import greenbridge.id.Ids;
import greenbridge.limit.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody without an account keeps: a number to be named, and a code that opens it and that nobody else knows, neither we.
 * For some minutes the browser keeps both, so that a page can be shown again without a code in its address.
 */
public record Receipt(String number, String code) {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Pattern FORM = Pattern.compile("([A-Z]{2}-[0-9A-Z]{8})\\.([0-9a-z]{16})");

    public static Receipt fresh(String kind) {
        String random = Ids.random() + Ids.random();
        return new Receipt(kind + "-" + random.substring(0, 8).toUpperCase(Locale.ROOT), random.substring(8));
    }

    /** As typed: spaces, dashes and capitals do not matter. */
    public static Receipt typed(String number, String code) {
        return new Receipt(
                number.strip().toUpperCase(Locale.ROOT),
                code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    public String hash() {
        return Secrets.hash(code);
    }

    /** In groups, to be copied by hand. */
    public String spelled() {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    public Cookie cookie(HttpRequest<?> request, String name) {
        return cookie(request, name, number + "." + code, KEPT);
    }

    public static Cookie gone(HttpRequest<?> request, String name) {
        return cookie(request, name, "", Duration.ZERO);
    }

    private static Cookie cookie(HttpRequest<?> request, String name, String value, Duration kept) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(Visitor.secure(request))
                .sameSite(SameSite.Strict)
                .maxAge(kept);
    }

    public static Optional<Receipt> of(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(name)
                .map(Cookie::getValue)
                .map(FORM::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> new Receipt(match.group(1), match.group(2)));
    }
}
