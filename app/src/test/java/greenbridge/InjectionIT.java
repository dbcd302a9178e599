package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.permission.Role;
import greenbridge.search.Outage;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Text that would be something else to a browser, a database, a search engine or a template, in everything that is read. */
class InjectionIT {
    private static final String MARKUP = "\"><script>alert(7331)</script> '><img src=x onerror=alert(7331)>"
            + " <svg/onload=alert(7331)> javascript:alert(7331)";
    private static final String TEMPLATES = "${46337*46327} [[${46337*46327}]] __${46337*46327}__::.x #{46337*46327}";
    /** Long enough not to stand in some id by chance. */
    private static final String PRODUCT = "2146654199";

    private static final List<String> STATEMENTS =
            List.of("'", "\\", "' OR '1'='1", "1); DROP TABLE person; -- % _ \" ` \u0000");
    private static final String QUESTION = "+ - = && || > < ! ( ) { } [ ] ^ \" ~ * ? : \\ / .* [a-z]+ _exists_:title";

    @BeforeAll
    static void things() {
        Given.sampleData();
    }

    @Test
    @Asvs({"1.2.1", "1.2.3", "1.3.1", "1.3.5", "1.3.7"})
    void whatIsTypedIsTextOnEveryPage() {
        var person = SignedIn.withEverything("shanxi");
        var leaks = new TreeSet<String>();
        for (var route : Routes.changingNoSession()) {
            see(leaks, Routes.template(route), ask(route, person, MARKUP));
            see(leaks, Routes.template(route), ask(route, person, TEMPLATES));
        }
        for (var address : Addresses.of("shanxi").toList()) {
            if (!address.refusal() && !address.degraded()) {
                var request = person.with(HttpRequest.newBuilder(address.uri())).build();
                see(leaks, address.path(), TestPortal.send(TestPortal.visitor(), request));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    @Asvs({"1.2.4", "13.4.2"})
    void noTextBecomesAStatement() {
        var person = SignedIn.withEverything("shanxi");
        var failures = new TreeSet<String>();
        for (var route : Routes.changingNoSession()) {
            for (String text : STATEMENTS) {
                var answer = ask(route, person, text);
                if (answer.statusCode() >= 500 || answer.body().contains("SQLException")) {
                    failures.add(Routes.template(route) + " with " + text + " -> " + answer.statusCode());
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(Given.tenant("shanxi")).isEqualTo(14);
    }

    @Test
    @Asvs("1.2.9")
    void aQuestionIsWordsAndNoLanguageOfTheSearchEngine() {
        var all = TestPortal.get("/api/v1/shanxi/search?q=" + Routes.encoded(QUESTION));
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).contains("\"degraded\":false");
        assertThat(TestPortal.get("/api/v1/shanxi/search?q=" + Routes.encoded("_exists_:title qqxxqq"))
                        .body())
                .contains("\"total\":0");
    }

    @Test
    @Asvs({"16.5.2", "16.5.3"})
    void withoutTheSearchEngineWhatIsClosedStaysClosed() {
        var person = SignedIn.as(Role.PERSON, "shanxi");
        Outage.begin();
        try {
            assertThat(TestPortal.get("/api/v1/shanxi/search?q=x").body()).contains("\"degraded\":true");
            var queue = HttpRequest.newBuilder(TestPortal.at("/shanxi/workbench/queue"));
            assertThat(TestPortal.send(TestPortal.visitor(), queue.build()).statusCode())
                    .isEqualTo(303);
            assertThat(TestPortal.send(TestPortal.visitor(), person.with(queue).build())
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            await().atMost(Duration.ofMinutes(1)).until(Outage::over);
        }
    }

    private static void see(Set<String> leaks, String where, HttpResponse<String> answer) {
        String body = answer.body();
        boolean markup = body.contains("<script>alert(7331)")
                || body.contains("<img src=x")
                || body.contains("<svg/onload")
                || body.contains("href=\"javascript:");
        boolean html = answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
        if ((html && markup) || body.contains(PRODUCT) || answer.statusCode() >= 500) {
            leaks.add(where + " -> " + answer.statusCode());
        }
    }

    private static HttpResponse<String> ask(UriRouteInfo<?, ?> route, SignedIn person, String text) {
        var request = Routes.request(route, "shanxi", () -> text, Map.of("q", text, "sort", text, "page", text));
        return TestPortal.send(TestPortal.visitor(), person.with(request).build());
    }
}
