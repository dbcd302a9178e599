package greenbridge.registration;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.Letter;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.account.Authenticator;
import greenbridge.account.People;
import greenbridge.account.Resets;
import greenbridge.account.SecondFactor;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResetIT {
    private static final String NEW = "and the river is wide";

    @BeforeEach
    void fresh() {
        Visit.anotherHour();
    }

    @Test
    @Asvs("6.4.1")
    void aLinkIsGoodOnceForHalfAnHourAtMost() {
        String email = Visit.registered();
        assertThat(Resets.HOLDS).isLessThanOrEqualTo(Duration.ofMinutes(30));
        Visit.askReset(email);
        assertThat(Letter.to(email).getFirst().text()).contains("30 分钟");
        var late = Letter.link(email, "reset");
        Tables.change(
                "UPDATE person_link l JOIN person p ON p.id = l.person_id SET l.until_at = l.until_at - INTERVAL 30 MINUTE"
                        + " WHERE p.email = ? AND l.purpose = 'RESET'",
                email);
        assertThat(set(Visit.token(late), NEW).statusCode()).isEqualTo(422);
        assertThat(Visit.canSignIn(email, Visit.PASSWORD)).isTrue();

        Visit.askReset(email);
        String token = Visit.token(Letter.link(email, "reset"));
        assertThat(set(token, "short").body()).contains("密码太短").contains(token);
        var done = set(token, NEW);
        assertThat(Visit.place(done)).isEqualTo("/shanxi/sign-in?after=reset");
        assertThat(done.headers().firstValue("set-cookie")).isEmpty();
        assertThat(Visit.canSignIn(email, Visit.PASSWORD)).isFalse();
        assertThat(Visit.canSignIn(email, NEW)).isTrue();
        assertThat(set(token, "a third sentence here").statusCode()).isEqualTo(422);
        assertThat(Visit.canSignIn(email, NEW)).isTrue();
    }

    @Test
    @Asvs("6.4.3")
    void whoeverAsksLearnsNothingOfWhoHasAnAccount() {
        String known = Visit.registered();
        String begun = Visit.newEmail();
        Visit.register(Visit.form(begun));
        String unknown = Visit.newEmail();
        var answers = List.of(known, begun, unknown, "13900000000").stream()
                .map(Visit::askReset)
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers).extracting(Visit::place).containsOnly("/shanxi/reset/sent");
        assertThat(Letter.templates(known)).first().isEqualTo("reset");
        assertThat(Letter.templates(begun)).doesNotContain("reset");
        assertThat(Letter.to(unknown)).isEmpty();
    }

    @Test
    void onlyTheNewestLinkOpensAnything() {
        String email = Visit.registered();
        Visit.askReset(email);
        String older = Visit.token(Letter.link(email, "reset"));
        Visit.askReset(email);
        String newer = Visit.token(Letter.link(email, "reset"));
        assertThat(Visit.get("reset/new?token=" + older).body()).contains("后来又发了新的");
        assertThat(set(older, NEW).statusCode()).isEqualTo(422);
        assertThat(set(newer, NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void ofTwoWhoFollowItAtOnceOneWins() {
        String email = Visit.registered();
        Visit.askReset(email);
        String token = Visit.token(Letter.link(email, "reset"));
        var running = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> set(token, NEW + " number " + i)))
                .toList();
        assertThat(running.stream().map(each -> each.join().statusCode()))
                .containsExactlyInAnyOrder(303, 422, 422, 422);
    }

    @Test
    void whoeverGotInIsOutAndTheLockIsOff() {
        String email = Visit.registered();
        String session = Visit.session(Visit.signIn(email, Visit.PASSWORD));
        for (int i = 0; i < 5; i++) {
            Visit.signIn(email, "not this one at all");
        }
        assertThat(Visit.canSignIn(email, Visit.PASSWORD)).isFalse();
        Visit.askReset(email);
        set(Visit.token(Letter.link(email, "reset")), NEW);
        assertThat(Visit.account(session)).isEqualTo(303);
        assertThat(Visit.canSignIn(email, NEW)).isTrue();
    }

    @Test
    void theSecondFactorIsNotSkipped() {
        String email = Visit.registered();
        var people = TestPortal.bean(People.class);
        String secret = SecondFactor.secret();
        people.takeSecondFactor(
                people.byEmail(email).orElseThrow(),
                secret,
                Authenticator.code(secret, TestPortal.bean(Clock.class).instant()));
        Visit.askReset(email);
        set(Visit.token(Letter.link(email, "reset")), NEW);
        var half = Visit.signIn(email, NEW);
        assertThat(Visit.place(half)).startsWith("/shanxi/sign-in/code");
        assertThat(Visit.account(Visit.session(half))).isEqualTo(303);
    }

    @Test
    @Asvs("14.2.1")
    void whatTheAddressCarriesIsToldToNoOtherPageAndIsOverWhenUsed() {
        String email = Visit.registered();
        Visit.askReset(email);
        var link = Letter.link(email, "reset");
        var page = TestPortal.get(link.getPath() + "?" + link.getQuery());
        assertThat(page.headers().allValues("referrer-policy")).containsExactly("strict-origin");
        assertThat(page.body()).contains("name=\"password\"");
        assertThat(Tables.read("SELECT hash FROM person_link WHERE hash = ?", Visit.token(link)))
                .as("stored as a hash only")
                .isEmpty();
    }

    /** Or a stranger could have the token of somebody else sent to a host of their own. */
    @Test
    void theHostOfARequestIsNotWhereLinksLead() throws IOException {
        String email = Visit.registered();
        String form = "email=" + email.replace("@", "%40");
        int port = TestPortal.base().getPort();
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("""
                    POST /shanxi/reset HTTP/1.1
                    Host: evil.example
                    Sec-Fetch-Site: same-origin
                    Content-Type: application/x-www-form-urlencoded
                    Content-Length: %d
                    Connection: close

                    %s""".formatted(form.length(), form)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 303");
        }
        assertThat(Letter.link(email, "reset").getHost()).isEqualTo("localhost");
    }

    private static HttpResponse<String> set(String token, String password) {
        return Visit.post("reset/new", Map.of("token", token, "password", password));
    }
}
