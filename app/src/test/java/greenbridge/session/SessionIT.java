package greenbridge.session;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.account.Authenticator;
import greenbridge.account.People;
import greenbridge.account.Person;
import greenbridge.audit.Audit;
import greenbridge.id.Ids;
import greenbridge.permission.Grants;
import greenbridge.permission.Permission;
import greenbridge.permission.Role;
import greenbridge.tenants.Tenants;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in and out, as somebody does it who knows forms and cookies well. */
class SessionIT {
    private static final String PASSWORD = "water runs downhill";
    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"");

    @Asvs({"3.3.1", "3.3.2", "3.3.3", "3.3.4"})
    @Test
    void theCookieIsForThisHostOnlyAndForNoScript() {
        var answer = signIn(person(), PASSWORD, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/shanxi/workbench");
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                .startsWith("__Host-session=ey")
                .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void aStrangerIsToldTheSameWhetherTheAddressIsKnownOrNot() {
        var known = signIn(person(), "not this one at all", "");
        var unknown = post("sign-in", "email=nobody%40example.org&password=not+this+one+at+all", null);
        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(known.body()).contains("账号或密码不对");
        assertThat(unknown.body()).contains("账号或密码不对").contains("value=\"nobody@example.org\"");
    }

    @Test
    void fiveFailuresLockAlsoAnAddressThatNobodyHas() {
        for (String email : new String[] {person().email(), Ids.random() + "@example.org"}) {
            String form = "email=" + encoded(email) + "&password=wrong+wrong+wrong";
            for (int i = 0; i < 4; i++) {
                assertThat(post("sign-in", form, null).body()).contains("账号或密码不对");
            }
            assertThat(post("sign-in", form, null).body()).contains("已暂停登录");
            assertThat(post("sign-in", "email=" + encoded(email) + "&password=" + encoded(PASSWORD), null)
                            .body())
                    .contains("已暂停登录");
        }
    }

    @Asvs("3.7.2")
    @Test
    void nobodyIsSentOnToAnotherSite() {
        for (String to : new String[] {"//evil.example", "https://evil.example", "/\\\\evil.example", "/x\r\ny: z"}) {
            assertThat(signIn(person(), PASSWORD, to).headers().firstValue("location"))
                    .hasValue("/shanxi/workbench");
        }
        assertThat(signIn(person(), PASSWORD, "/shanxi/search?q=x").headers().firstValue("location"))
                .hasValue("/shanxi/search?q=x");
    }

    @Asvs("3.5.1")
    @Test
    void aFormFromAnotherSiteIsRefused() {
        String token = token(signIn(person(), PASSWORD, ""));
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            var request = HttpRequest.newBuilder(TestPortal.at("/shanxi/sign-out"))
                    .header("Cookie", "__Host-session=" + token)
                    .header("Sec-Fetch-Site", site)
                    .POST(HttpRequest.BodyPublishers.noBody());
            assertThat(send(request).statusCode()).isEqualTo(403);
        }
        var foreign = HttpRequest.newBuilder(TestPortal.at("/shanxi/sign-out"))
                .header("Cookie", "__Host-session=" + token)
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        assertThat(account(token)).isEqualTo(200);
    }

    @Asvs({"7.4.1", "7.4.2"})
    @Test
    void whatIsEndedIsOverAtOnce() {
        var person = person();
        String one = token(signIn(person, PASSWORD, ""));
        String other = token(signIn(person, PASSWORD, ""));
        assertThat(post("sign-out", "", one).statusCode()).isEqualTo(303);
        assertThat(account(one)).isEqualTo(303);
        assertThat(account(other)).isEqualTo(200);
        TestPortal.bean(People.class).disable(person);
        assertThat(account(other)).isEqualTo(303);
        assertThat(signIn(person, PASSWORD, "").statusCode()).isEqualTo(422);
    }

    @Asvs("7.4.3")
    @Test
    void aNewPasswordEndsAllOtherSessions() {
        var person = person();
        String here = token(signIn(person, PASSWORD, ""));
        String there = token(signIn(person, PASSWORD, ""));
        String wrong = "current=" + encoded(PASSWORD) + "&password=short";
        assertThat(post("account/password", wrong, here).body()).contains("太短");
        String change = "current=" + encoded(PASSWORD) + "&password=" + encoded("and the river is wide");
        assertThat(post("account/password", change, here).body()).contains("密码已修改");
        assertThat(account(here)).isEqualTo(200);
        assertThat(account(there)).isEqualTo(303);
    }

    @Test
    void thePasswordIsNotGuessedFromInside() {
        String token = token(signIn(person(), PASSWORD, ""));
        String guess = "current=not+this+one&password=" + encoded("and the river is wide");
        for (int i = 0; i < 4; i++) {
            assertThat(post("account/password", guess, token).body()).contains("没有修改");
        }
        assertThat(post("account/password", guess, token).body()).contains("已暂停登录");
        assertThat(post("account/password", guess.replace("not+this+one", encoded(PASSWORD)), token)
                        .body())
                .contains("已暂停登录");
    }

    @Asvs("7.5.2")
    @Test
    void nobodyEndsTheSessionOfAnother() {
        var other = person();
        String theirs = token(signIn(other, PASSWORD, ""));
        String id = TestPortal.bean(Sessions.class).of(other).getFirst().publicId();
        String mine = token(signIn(person(), PASSWORD, ""));
        assertThat(post("account/ended-sessions", "session=" + id, mine).statusCode())
                .isEqualTo(404);
        assertThat(account(theirs)).isEqualTo(200);
        assertThat(post("account/ended-sessions", "session=" + id, theirs).statusCode())
                .isEqualTo(303);
        assertThat(account(theirs)).isEqualTo(303);
    }

    @Asvs({"6.5.1", "6.5.5", "7.2.4"})
    @Test
    void theSecondFactorIsAskedForAndEachCodeIsGoodOnce() {
        var person = person();
        String token = token(signIn(person, PASSWORD, ""));
        var offered = SECRET.matcher(get("account/second-factor", token).body());
        assertThat(offered.find()).isTrue();
        String secret = offered.group(1);
        var now = TestPortal.bean(Clock.class).instant();
        String form = "secret=" + secret + "&code=";
        assertThat(post("account/second-factor", form + "000000", token).statusCode())
                .isEqualTo(422);
        var taken = post("account/second-factor", form + Authenticator.code(secret, now), token);
        String recovery = taken.body().replaceAll("(?s).*?<li class=\"num\">([^<]+)</li>.*", "$1");
        assertThat(account(token)).as("a session without the second factor").isEqualTo(303);

        var half = signIn(person, PASSWORD, "/shanxi/search");
        assertThat(half.headers().firstValue("location").orElseThrow()).startsWith("/shanxi/sign-in/code");
        String waiting = token(half);
        assertThat(account(waiting)).isEqualTo(303);
        String used = "code=" + Authenticator.code(secret, now) + "&to=";
        assertThat(post("sign-in/code", used, waiting).body()).contains("已经用过");
        String old = Authenticator.code(secret, now.minusSeconds(600));
        assertThat(post("sign-in/code", "to=&code=" + old, waiting).statusCode())
                .isEqualTo(422);
        var proved = post("sign-in/code", "to=&code=" + Authenticator.code(secret, now.plusSeconds(30)), waiting);
        assertThat(account(token(proved))).isEqualTo(200);
        assertThat(token(proved)).isNotEqualTo(waiting);
        assertThat(account(token(post("sign-in/code", "to=&code=" + recovery, waiting))))
                .isEqualTo(200);
        assertThat(post("sign-in/code", "to=&code=" + recovery, waiting).statusCode())
                .isEqualTo(422);
    }

    @Asvs("6.3.3")
    @Test
    void aRoleThatNeedsTwoFactorsIsNotThereWithOne() {
        var person = person();
        var shanxi = TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
        TestPortal.bean(Grants.class).give(shanxi, person.id(), Role.PROVINCE_ADMIN, Grants.Over.TENANT, "test");
        var sessions = TestPortal.bean(Sessions.class);
        var tokens = TestPortal.bean(Tokens.class);
        var request = io.micronaut.http.HttpRequest.GET("/");
        String one =
                tokens.session(sessions.begin(person, false, "", ""), request).orElseThrow();
        String two =
                tokens.session(sessions.begin(person, true, "", ""), request).orElseThrow();
        assertThat(sessions.actor(one, shanxi).orElseThrow().may(Permission.GRANTS_GIVE))
                .isFalse();
        assertThat(sessions.actor(two, shanxi).orElseThrow().may(Permission.GRANTS_GIVE))
                .isTrue();
    }

    @Test
    void aTokenThatIsNotOursIsNothing() {
        String token = token(signIn(person(), PASSWORD, ""));
        String[] parts = token.split("\\.", -1);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .contains("\"alg\":\"HS256\"");
        String none = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
        String bent = parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
        assertThat(account(none)).isEqualTo(303);
        assertThat(account(bent)).isEqualTo(303);
        assertThat(account("nonsense")).isEqualTo(303);
    }

    @Test
    void whatIsDoneWithAnAccountAndWhatIsRefusedIsTold() {
        var person = person();
        signIn(person, "not this one at all", "");
        String token = token(signIn(person, PASSWORD, ""));
        post("sign-out", "", token);
        int shanxi =
                TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow().id();
        var told = TestPortal.bean(Audit.class).of(shanxi, "person", person.publicId(), null).entries().stream()
                .map(entry -> entry.line().action() + " " + entry.line().outcome())
                .toList();
        assertThat(told).containsExactly("session.ended DONE", "session.begun DONE", "session.begun REFUSED");
    }

    @Asvs("14.3.2")
    @Test
    void signedInPagesAreKeptNowhere() {
        var answer = get("account", token(signIn(person(), PASSWORD, "")));
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    private static Person person() {
        var shanxi = TestPortal.bean(Tenants.class).bySlug("shanxi").orElseThrow();
        return TestPortal.bean(People.class).create(shanxi, Ids.random() + "@example.org", "测试", PASSWORD, false);
    }

    private static HttpResponse<String> signIn(Person person, String password, String to) {
        String form = "email=" + encoded(person.email()) + "&password=" + encoded(password) + "&to=" + encoded(to);
        return post("sign-in", form, null);
    }

    private static HttpResponse<String> post(
            String path, String form, @org.jspecify.annotations.Nullable String token) {
        var request = SignedIn.posted(HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path)), form);
        return send(token == null ? request : request.header("Cookie", "__Host-session=" + token));
    }

    private static HttpResponse<String> get(String path, String token) {
        return send(
                HttpRequest.newBuilder(TestPortal.at("/shanxi/" + path)).header("Cookie", "__Host-session=" + token));
    }

    private static int account(String token) {
        return get("account", token).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return TestPortal.send(TestPortal.visitor(), request.build());
    }

    private static String token(HttpResponse<String> answer) {
        return answer.headers().firstValue("set-cookie").orElseThrow().replaceFirst("__Host-session=([^;]+);.*", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
