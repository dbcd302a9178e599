package greenbridge.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import greenbridge.Asvs;
import greenbridge.Tables;
import greenbridge.TestPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/shanxi",
                "/gansu/",
                "/qinghai",
                "/shandong",
                "/national/about",
                "/gansu/portals",
                "/qinghai/sitemap"
            })
    void everyPortalAnswersInBothLanguages(String path) {
        for (String language : List.of("zh", "en")) {
            var answer = TestPortal.get(path + "?lang=" + language);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("html").attr("lang")).startsWith(language);
            assertThat(answer.body())
                    .doesNotContain("??")
                    .doesNotContain("style=")
                    .doesNotContainPattern("\\son[a-z]+=");
            assertThat(page.select("script:not([src])")).isEmpty();
        }
    }

    @Test
    void twoPortalsDifferInLookTextAndOrder() {
        Document shanxi = Jsoup.parse(TestPortal.get("/shanxi").body());
        Document gansu = Jsoup.parse(TestPortal.get("/gansu").body());
        assertThat(shanxi.select("h1").text()).isNotEqualTo(gansu.select("h1").text());
        assertThat(shanxi.select("link[href^=/assets/tenant]").eachAttr("href"))
                .isNotEqualTo(gansu.select("link[href^=/assets/tenant]").eachAttr("href"));
    }

    @Test
    void theNationalHomeHasOneAddress() {
        var answer = TestPortal.get("/national");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("location")).contains("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/nowhere/entries/1", "/hebei", "/hebei/about", "/%2e%2e/etc", "/shanxi/none/of/this"
            })
    void whoIsUnknownOrNotOnIsNotFound(String path) {
        var answer = TestPortal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("没有这个页面");
    }

    @Test
    void whatIsRefusedIsSaidInTheReadersLanguageAndTheTenantsLook() {
        var answer = TestPortal.get("/gansu/none?lang=en");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("There is no such page");
        assertThat(page.select("html").attr("data-tenant")).isEqualTo("gansu");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void programsAreToldAsAProblem() {
        var answer = TestPortal.get("/api/v1/shanxi/none");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404").contains("\"requestId\"");
        assertThat(TestPortal.get("/api/v1/nowhere/search").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongMethodIsAPageToo() {
        var answer = TestPortal.send(
                TestPortal.visitor(),
                HttpRequest.newBuilder(TestPortal.at("/shanxi/about"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .DELETE()
                        .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
    }

    @Test
    void theChoiceOfLanguageAndTypeIsKeptForTheNextPage() {
        var visitor = TestPortal.visitor();
        TestPortal.send(
                visitor,
                HttpRequest.newBuilder(TestPortal.at("/shanxi?lang=en")).build());
        TestPortal.send(
                visitor,
                HttpRequest.newBuilder(TestPortal.at("/shanxi?view=elder")).build());
        Document next = Jsoup.parse(TestPortal.send(
                        visitor,
                        HttpRequest.newBuilder(TestPortal.at("/shanxi/about?validOn=2020-02-02"))
                                .build())
                .body());
        assertThat(next.select("html").attr("lang")).isEqualTo("en");
        assertThat(next.select("html").attr("data-view")).isEqualTo("elder");
        assertThat(next.select(".choices a").eachAttr("href"))
                .containsExactly(
                        "/shanxi/sign-in",
                        "/shanxi/about?validOn=2020-02-02&lang=zh",
                        "/shanxi/about?validOn=2020-02-02&view=normal");
        assertThat(next.select("link[rel=canonical]").attr("href")).endsWith("/shanxi/about?validOn=2020-02-02");
        assertThat(next.select(".as-of").text()).contains("2020-02-02");
    }

    @Asvs({"3.4.1", "3.4.3", "3.4.4", "3.4.5", "3.4.6"})
    @ParameterizedTest
    @ValueSource(strings = {"/", "/shanxi", "/nowhere", "/api/v1/shanxi/none", "/health"})
    void everyAnswerSaysWhatABrowserMayDo(String path) {
        var headers = TestPortal.get(path).headers();
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("referrer-policy")).isPresent();
        assertThat(headers.firstValue("strict-transport-security").orElse(""))
                .contains("max-age=31536000", "includeSubDomains");
    }

    @Test
    void aPageIsLightAndItsFilesAreKeptForever() throws Exception {
        long total = 0;
        for (Element file : Jsoup.parse(TestPortal.get("/shanxi").body()).select("link[rel=stylesheet], script[src]")) {
            String path = file.hasAttr("src") ? file.attr("src") : file.attr("href");
            HttpResponse<byte[]> answer = TestPortal.visitor()
                    .send(
                            HttpRequest.newBuilder(TestPortal.at(path))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable");
            assertThat(answer.headers().firstValue("content-encoding")).as(path).contains("gzip");
            total += answer.body().length;
        }
        assertThat(total).isLessThan(120_000);
    }

    @Test
    void aTenantSwitchedOnAnswersWithoutARestart() {
        assertThat(TestPortal.get("/yunnan").statusCode()).isEqualTo(404);
        Tables.change("UPDATE tenant SET enabled = TRUE WHERE slug = 'yunnan'");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestPortal.get("/yunnan").statusCode() == 200);
        Tables.change("UPDATE tenant SET enabled = FALSE WHERE slug = 'yunnan'");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestPortal.get("/yunnan").statusCode() == 404);
    }

    @Test
    void aPortalUnderItsOwnHostHasNoSlugInItsAddresses() {
        Tables.change(
                "INSERT INTO domain (tenant_id, host, state) VALUES (63, 'qh.example', 'ACTIVE'), (62, 'gs.example', 'PENDING')");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> atHost("qh.example", "/").contains("青海生态产业"));
        Document about = Jsoup.parse(atHost("qh.example", "/about?validOn=2021-01-01"));
        assertThat(about.select("html").attr("data-tenant")).isEqualTo("qinghai");
        assertThat(about.select(".brand").attr("href")).isEqualTo("/");
        assertThat(about.select(".foot-links a").eachAttr("href")).contains("/sitemap");
        assertThat(about.select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://qh.example/about?validOn=2021-01-01");
        assertThat(atHost("qh.example", "/none").toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 404")
                .contains("data-tenant=\"qinghai\"");
        assertThat(atHost("gs.example", "/"))
                .as("not before its state is ACTIVE")
                .contains("data-tenant=\"national\"");
    }

    /** By hand, because clients do not let one say another host. */
    private static String atHost(String host, String path) {
        try (var socket = new Socket("localhost", TestPortal.base().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
