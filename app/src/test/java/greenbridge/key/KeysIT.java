package greenbridge.key;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.account.Authenticator;
import greenbridge.account.People;
import greenbridge.account.SecondFactor;
import greenbridge.audit.Audit;
import greenbridge.permission.Grants;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Programs that come with a token or with a key. */
class KeysIT {
    private static final Pattern SECRET = Pattern.compile(">(gb_[0-9a-z]{12}_[\\w-]{43})<");

    private final Tenant shanxi =
            TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();

    @Test
    void aPasswordGivesATokenOfTenMinutesThatActsAsItsPerson() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var given = tokens(person, SignedIn.PASSWORD);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).contains("\"expiresIn\":600", "\"tokenType\":\"Bearer\"");
        assertThat(given.headers().firstValue("set-cookie")).isEmpty();
        String token = field(given, "accessToken");
        assertThat(payload(token)).contains("\"sid\"");
        assertThat(lifetime(token)).isEqualTo(600);
        assertThat(get("/shanxi/account", token)).isEqualTo(200);
        assertThat(get("/shanxi/workbench/audit", token)).isEqualTo(403);
    }

    @Test
    void whoeverDoesNotKnowThePasswordIsToldNothingMore() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var wrong = tokens(person, "not this one at all");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("content-type").orElseThrow()).startsWith("application/problem+json");
        assertThat(wrong.body()).contains("账号或密码不对");
        var nobody = post("tokens", "{\"email\":\"nobody@example.org\",\"password\":\"not this one at all\"}");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("账号或密码不对");
    }

    @Test
    void whoeverHasASecondFactorNeedsIt() {
        var person = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        String secret = SecondFactor.secret();
        var now = TestPortal.bean(Clock.class).instant();
        TestPortal.bean(People.class).takeSecondFactor(person.person(), secret, Authenticator.code(secret, now));
        assertThat(tokens(person, SignedIn.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(tokens(person, SignedIn.PASSWORD).body()).contains("验证器");
        String body = "{\"email\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}";
        String email = person.person().email();
        assertThat(post("tokens", body.formatted(email, SignedIn.PASSWORD, "000000"))
                        .statusCode())
                .isEqualTo(401);
        var given = post(
                "tokens", body.formatted(email, SignedIn.PASSWORD, Authenticator.code(secret, now.plusSeconds(30))));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(get("/shanxi/workbench/audit", field(given, "accessToken"))).isEqualTo(200);
    }

    @Test
    void aRefreshIsGoodOnceAndASecondUseEndsTheWholeFamily() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var first = tokens(person, SignedIn.PASSWORD);
        var second = renewed(field(first, "refreshToken"));
        assertThat(second.statusCode()).isEqualTo(200);
        var third = renewed(field(second, "refreshToken"));
        assertThat(get("/shanxi/account", field(third, "accessToken"))).isEqualTo(200);
        assertThat(renewed(field(first, "refreshToken")).statusCode())
                .as("stolen")
                .isEqualTo(401);
        assertThat(get("/shanxi/account", field(third, "accessToken"))).isEqualTo(401);
        assertThat(get("/shanxi/account", field(first, "accessToken"))).isEqualTo(401);
        assertThat(renewed(field(third, "refreshToken")).statusCode()).isEqualTo(401);
        assertThat(renewed("nonsense").statusCode()).isEqualTo(401);
        assertThat(renewed(".").statusCode()).isEqualTo(401);
        var told = TestPortal.bean(Audit.class)
                .of(shanxi.id(), "person", person.person().publicId(), null);
        assertThat(told.entries())
                .extracting(entry -> entry.line().action() + " " + entry.line().outcome())
                .contains("session.renewed REFUSED");
    }

    @Test
    void logoutAndDisablingCountAtOnce() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var given = tokens(person, SignedIn.PASSWORD);
        String refresh = "{\"refreshToken\":\"" + field(given, "refreshToken") + "\"}";
        assertThat(post("ended-tokens", refresh).body()).isEqualTo("{\"ended\":true}");
        assertThat(get("/shanxi/account", field(given, "accessToken"))).isEqualTo(401);
        assertThat(renewed(field(given, "refreshToken")).statusCode()).isEqualTo(401);
        assertThat(post("ended-tokens", refresh).body()).isEqualTo("{\"ended\":false}");
        var other = tokens(person, SignedIn.PASSWORD);
        TestPortal.bean(People.class).disable(person.person());
        assertThat(get("/shanxi/account", field(other, "accessToken"))).isEqualTo(401);
        assertThat(renewed(field(other, "refreshToken")).statusCode()).isEqualTo(401);
    }

    @Test
    @Asvs({"9.1.2", "9.2.1", "9.2.3"})
    void aTokenThatIsNotSignedByUsIsNothingInTheHeaderEither() {
        var given = tokens(SignedIn.as(Role.PERSON, "shanxi"), SignedIn.PASSWORD);
        String[] parts = field(given, "accessToken").split("\\.", -1);
        for (String head : new String[] {"{\"alg\":\"none\"}", "{\"alg\":\"HS512\"}", "{\"alg\":\"RS256\"}"}) {
            String coded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(StandardCharsets.UTF_8));
            assertThat(get("/shanxi/account", coded + "." + parts[1] + "." + parts[2]))
                    .isEqualTo(401);
            assertThat(get("/shanxi/account", coded + "." + parts[1] + ".")).isEqualTo(401);
        }
    }

    @Test
    void aKeyActsAsItsPersonWithinItsScopesAndItsTenant() {
        var admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        String sees = key(admin, "scope-AUDIT_SEE=on&scope-WORKBENCH=on");
        String works = key(admin, "scope-WORKBENCH=on");
        assertThat(get("/shanxi/workbench/audit", sees)).isEqualTo(200);
        assertThat(get("/shanxi/workbench/audit", works)).isEqualTo(403);
        assertThat(get("/shanxi/workbench", works)).isEqualTo(200);
        assertThat(get("/shanxi/account", works))
                .as("a key does not reach the account")
                .isEqualTo(403);
        assertThat(get("/shanxi/account/keys", sees)).isEqualTo(403);
        assertThat(get("/gansu/workbench", works)).as("a key of another tenant").isEqualTo(401);
        var inCookie =
                HttpRequest.newBuilder(TestPortal.at("/shanxi/workbench")).header("Cookie", "__Host-session=" + works);
        assertThat(TestPortal.send(TestPortal.visitor(), inCookie.build()).statusCode())
                .isEqualTo(303);
        var mine = TestPortal.bean(Keys.class).of(shanxi, admin.person());
        assertThat(mine).extracting(Key::hash).doesNotContain(sees, works);
        assertThat(mine.getFirst().usedAt()).isNotNull();
    }

    @Test
    void aKeyIsNeverWiderThanItsPersonNorLongerThanThePersonsGrants() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        assertThat(make(person, "name=x&scope-AUDIT_SEE=on&scope-OWN_ACCOUNT=on")
                        .statusCode())
                .isEqualTo(422);
        String works = key(person, "scope-WORKBENCH=on&scope-AUDIT_SEE=on&scope-OWN_ACCOUNT=on");
        assertThat(TestPortal.bean(Keys.class)
                        .of(shanxi, person.person())
                        .getFirst()
                        .permissions())
                .containsExactly(Permission.WORKBENCH);
        assertThat(get("/shanxi/workbench/audit", works)).isEqualTo(403);
        var admin = SignedIn.as(Role.PROVINCE_ADMIN, "shanxi");
        String sees = key(admin, "scope-AUDIT_SEE=on");
        assertThat(get("/shanxi/workbench/audit", sees)).isEqualTo(200);
        var grants = TestPortal.bean(Grants.class);
        grants.of(admin.person().id(), shanxi).forEach(grant -> grants.take(shanxi, grant.id()));
        assertThat(get("/shanxi/workbench/audit", sees))
                .as("the office is gone")
                .isEqualTo(403);
    }

    @Test
    void endingAKeyAndDisablingItsPersonCountAtOnce() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        String one = key(person, "scope-WORKBENCH=on");
        String other = key(person, "scope-WORKBENCH=on");
        String form = "key=" + one.substring(3, 15);
        assertThat(post(SignedIn.as(Role.PERSON, "shanxi"), "account/keys/ended", form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/shanxi/workbench", one)).isEqualTo(200);
        assertThat(post(person, "account/keys/ended", form).statusCode()).isEqualTo(303);
        assertThat(get("/shanxi/workbench", one)).isEqualTo(401);
        assertThat(get("/shanxi/workbench", other)).isEqualTo(200);
        assertThat(get("/shanxi/workbench", other.substring(0, other.length() - 1) + "!"))
                .isEqualTo(401);
        TestPortal.bean(People.class).disable(person.person());
        assertThat(get("/shanxi/workbench", other)).isEqualTo(401);
    }

    @Test
    void theSecretIsShownOnceAndWhatWasWrongIsSaid() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        var wrong = make(person, "name=&scope-WORKBENCH=on");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填写名称", "href=\"#name\"", "role=\"alert\"");
        String secret = key(person, "scope-WORKBENCH=on");
        var list = TestPortal.send(
                        TestPortal.visitor(),
                        person.with(HttpRequest.newBuilder(TestPortal.at("/shanxi/account/keys")))
                                .build())
                .body();
        assertThat(list).contains(secret.substring(0, 15)).doesNotContain(secret);
    }

    private static String key(SignedIn person, String scopes) {
        var found =
                SECRET.matcher(make(person, "name=nightly&days=30&" + scopes).body());
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static HttpResponse<String> make(SignedIn person, String form) {
        return post(person, "account/keys", form);
    }

    private static HttpResponse<String> post(SignedIn person, String path, String form) {
        var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path)), form);
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }

    private static HttpResponse<String> tokens(SignedIn person, String password) {
        return post(
                "tokens",
                "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(person.person().email(), password));
    }

    private static HttpResponse<String> renewed(String refresh) {
        return post("refreshed-tokens", "{\"refreshToken\":\"" + refresh + "\"}");
    }

    /** As a program sends it, which says neither where from nor who it is. */
    private static HttpResponse<String> post(String path, String json) {
        var request = HttpRequest.newBuilder(TestPortal.at("/api/v1/shanxi/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return TestPortal.send(TestPortal.visitor(), request.build());
    }

    /** The status; a page that asks to sign in counts as 401, as it would for a program that asks for data. */
    private static int get(String path, String carried) {
        var request = HttpRequest.newBuilder(TestPortal.at(path)).header("Authorization", "Bearer " + carried);
        int status = TestPortal.send(TestPortal.visitor(), request.build()).statusCode();
        return status == 303 ? 401 : status;
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.body().replaceAll("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static long lifetime(String token) {
        String said = payload(token);
        return Long.parseLong(said.replaceAll(".*\"exp\":(\\d+).*", "$1"))
                - Long.parseLong(said.replaceAll(".*\"iat\":(\\d+).*", "$1"));
    }
}
