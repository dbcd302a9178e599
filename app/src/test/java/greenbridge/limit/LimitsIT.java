package greenbridge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.Node;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.account.Person;
import greenbridge.permission.Role;
import greenbridge.session.Sessions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A portal with its limits on, behind a proxy that it knows: this machine. */
class LimitsIT {
    private static final AtomicInteger VISITOR = new AtomicInteger();
    private static Node node;

    private final String address = "198.51.100." + VISITOR.incrementAndGet();

    @BeforeAll
    static void begin() {
        TestPortal.base();
        node = Node.with(Map.of(
                "greenbridge.limits.on", true,
                "greenbridge.limits.pages", 60,
                "greenbridge.limits.search", 20,
                "greenbridge.limits.sign-in", 5,
                "greenbridge.trusted-proxies", "127.0.0.1/32,::1"));
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @Test
    @Asvs("2.4.1")
    void whoeverTakesEverythingIsStoppedAndToldForHowLong() {
        int answered = answered("/shanxi/about", 200);
        assertThat(answered).isBetween(60, 150);
        var page = refused("/shanxi/about");
        assertThat(page.body()).contains("访问太频繁", "山西", "<h1");
        assertThat(Integer.parseInt(page.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 60);
        assertThat(page.headers().firstValue("content-security-policy")).isPresent();
        assertThat(refused("/shanxi/about?lang=en").body()).contains("Too many requests");
        assertThat(get("203.0.113.1", "/shanxi/about").statusCode()).isEqualTo(200);
    }

    @Test
    @Asvs("2.4.1")
    void theSearchForProgramsIsTighterAndAnswersAsProgramsExpect() {
        assertThat(answered("/api/v1/shanxi/suggestions?q=a", 60)).isBetween(20, 40);
        var problem = refused("/api/v1/shanxi/search?q=a");
        assertThat(problem.headers().firstValue("content-type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.body()).contains("\"status\":429");
        assertThat(get(address, "/shanxi/about").statusCode())
                .as("pages are counted apart")
                .isEqualTo(200);
    }

    @Test
    void doorsAreCountedBeforeAPasswordIsLookedAt() {
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            var form = SignedIn.posted(
                            HttpRequest.newBuilder(node.at("/shanxi/sign-in")), "email=a" + i + "@b.cn&password=x")
                    .header("X-Forwarded-For", address);
            refused += TestPortal.send(TestPortal.visitor(), form.build()).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(3, 7);
    }

    @Test
    void whatPagesAreMadeOfAndTheHealthAreNeverCounted() {
        assertThat(answered("/health", 100)).isEqualTo(100);
        assertThat(answered("/openapi.yml", 100)).isEqualTo(100);
        assertThat(get(address, "/shanxi/about").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsCountedWhereverTheRequestsComeFrom() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        int answered = 0;
        for (int i = 0; i < 150; i++) {
            var request = person.with(HttpRequest.newBuilder(node.at("/shanxi/about")))
                    .header("X-Forwarded-For", "192.0.2." + (i + 1));
            answered += TestPortal.send(TestPortal.visitor(), request.build()).statusCode() == 200 ? 1 : 0;
        }
        assertThat(answered).isBetween(60, 120);
    }

    @Test
    @Asvs("4.1.3")
    void theAddressOfASessionAndTheWayOfACookieAreWhatTheProxySays() {
        var person = SignedIn.as(Role.PERSON, "shanxi").person();
        var form = SignedIn.posted(
                        HttpRequest.newBuilder(node.at("/shanxi/sign-in?lang=en")),
                        "email=" + person.email().replace("@", "%40") + "&password="
                                + SignedIn.PASSWORD.replace(' ', '+'))
                .header("X-Forwarded-For", "1.2.3.4, " + address)
                .header("X-Forwarded-Proto", "https");
        var answer = TestPortal.send(TestPortal.visitor(), form.build());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("lang="))
                .singleElement()
                .asString()
                .contains("Secure");
        assertThat(addresses(person)).contains(address).doesNotContain("1.2.3.4");
        var origin = HttpRequest.newBuilder(node.at("/shanxi/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "sx.example")
                .header("Origin", "https://sx.example")
                .POST(HttpRequest.BodyPublishers.ofString("email=x&password=y"));
        assertThat(TestPortal.send(TestPortal.visitor(), origin.build()).statusCode())
                .isEqualTo(422);
    }

    @Test
    @Asvs("4.1.3")
    void withoutAKnownProxyTheHeaderIsWorthNothing() {
        var person = SignedIn.as(Role.PERSON, "shanxi").person();
        var form = SignedIn.posted(
                        HttpRequest.newBuilder(TestPortal.at("/shanxi/sign-in")),
                        "email=" + person.email().replace("@", "%40") + "&password="
                                + SignedIn.PASSWORD.replace(' ', '+'))
                .header("X-Forwarded-For", "1.2.3.4");
        assertThat(TestPortal.send(TestPortal.visitor(), form.build()).statusCode())
                .isEqualTo(303);
        assertThat(addresses(person)).contains("127.0.0.1").doesNotContain("1.2.3.4");
    }

    @Test
    void aCountCostsNextToNothing() {
        var limits = node.bean(Limits.class);
        for (int i = 0; i < 50_000; i++) {
            limits.take(Rate.PAGES, "warm " + i % 1000);
        }
        long since = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            limits.take(Rate.PAGES, "somebody " + i % 1000);
        }
        assertThat((System.nanoTime() - since) / 100_000).as("nanoseconds each").isLessThan(20_000);
    }

    private static java.util.List<String> addresses(Person person) {
        return TestPortal.bean(Sessions.class).of(person).stream()
                .map(session -> session.address())
                .toList();
    }

    /** Another may be answered in between, because each second allows one again. */
    private HttpResponse<String> refused(String path) {
        return Stream.generate(() -> get(address, path))
                .limit(5)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private int answered(String path, int times) {
        int answered = 0;
        for (int i = 0; i < times; i++) {
            answered += get(address, path).statusCode() == 200 ? 1 : 0;
        }
        return answered;
    }

    private static HttpResponse<String> get(String from, String path) {
        var request = HttpRequest.newBuilder(node.at(path)).header("X-Forwarded-For", from);
        return TestPortal.send(TestPortal.visitor(), request.build());
    }
}
