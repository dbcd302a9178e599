package greenbridge;

import com.microsoft.playwright.options.Cookie;
import greenbridge.account.Authenticator;
import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.account.SecondFactor;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.session.Sessions;
import greenbridge.tenants.Tenants;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;

/** Somebody of a role, for tests, with both factors proved. */
public record SignedIn(Person person, Role role, String token) {
    public static final String PASSWORD = "a long sentence for tests";
    private static final String COOKIE = "__Host-session";

    public static SignedIn as(Role role, String portal) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        var person =
                TestPortal.bean(People.class).create(tenant, Ids.random() + "@example.org", "测试用户", PASSWORD, false);
        if (role != Role.PERSON) {
            var home = role.kind() == Role.Kind.PLATFORM
                    ? TestPortal.bean(Tenants.class).national()
                    : tenant;
            TestPortal.bean(Grants.class).give(home, person.id(), role, Grants.Over.TENANT, "test");
        }
        return new SignedIn(person, role, begin(person));
    }

    /** An official over a part of a portal. */
    public static SignedIn in(String area, Role role, String portal) {
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        var person = as(Role.PERSON, portal).person();
        TestPortal.bean(Grants.class).give(tenant, person.id(), role, new Grants.Over(area, null, null), "test");
        return new SignedIn(person, role, begin(person));
    }

    /** Somebody who may do this: the plainest role that reaches all of the portal. */
    public static SignedIn who(Permission permission, String portal) {
        boolean national = portal.equals("national");
        Role role = Arrays.stream(Role.values())
                .filter(each -> each.permissions().contains(permission))
                .filter(each -> each.at(national) && each.fits(null))
                .findFirst()
                .orElseThrow();
        return as(role, portal);
    }

    /** Somebody in every office that there is in a portal, so that nothing but the tenant stands in the way. */
    static SignedIn withEverything(String portal) {
        var person = as(Role.PROVINCE_ADMIN, portal);
        var tenant = TestPortal.bean(Tenants.class).bySlug(portal).orElseThrow();
        Arrays.stream(Role.values())
                .filter(role -> role != Role.PERSON && role.kind() != Role.Kind.PLATFORM)
                .forEach(role -> TestPortal.bean(Grants.class)
                        .give(tenant, person.person().id(), role, Grants.Over.TENANT, "test"));
        return person;
    }

    /** Who gave the password and not yet the code. */
    static SignedIn halfway(String portal) {
        var person = as(Role.PERSON, portal).person();
        secure(person);
        return new SignedIn(
                person, Role.PERSON, TestPortal.bean(Sessions.class).begin(person, false, "test", "127.0.0.1"));
    }

    public static void secure(Person person) {
        String secret = SecondFactor.secret();
        String code = Authenticator.code(secret, TestPortal.bean(Clock.class).instant());
        TestPortal.bean(People.class).takeSecondFactor(person, secret, code);
    }

    /** The same person in another session. */
    SignedIn again() {
        return new SignedIn(person, role, begin(person));
    }

    /** As if this person had just done something: officials who rest for half an hour are signed out, and suites are longer. */
    void wake() {
        Tables.change(
                "UPDATE session SET seen_at = ? WHERE person_id = ? AND ended_at IS NULL",
                LocalDateTime.now(TestPortal.bean(Clock.class)),
                person.id());
    }

    boolean may(Permission permission) {
        return role.permissions().contains(permission)
                || Role.PERSON.permissions().contains(permission);
    }

    /** For a browser, which keeps it for https and for this machine only, as it was given out. */
    public Cookie cookie() {
        return new Cookie(COOKIE, token).setUrl("https://localhost/");
    }

    /** As a browser sends it from a page of this host. */
    public HttpRequest.Builder with(HttpRequest.Builder request) {
        return request.header("Cookie", COOKIE + "=" + token);
    }

    static HttpRequest.Builder request(UriRouteInfo<?, ?> route, String portal, String id) {
        String path = route.getUriMatchTemplate()
                .toPathString()
                .replace("{tenant}", portal)
                .replaceAll("\\{[^}]+}", id);
        var request = HttpRequest.newBuilder(TestPortal.at(path));
        return route.getHttpMethod() == HttpMethod.GET ? request.GET() : posted(request, "");
    }

    public static HttpRequest.Builder posted(HttpRequest.Builder request, String form) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static String begin(Person person) {
        return TestPortal.bean(Sessions.class).begin(person, true, "test", "127.0.0.1");
    }
}
