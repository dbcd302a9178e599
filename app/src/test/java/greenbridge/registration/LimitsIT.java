package greenbridge.registration;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.Letter;
import greenbridge.OtherNode;
import greenbridge.SignedIn;
import greenbridge.Tables;
import greenbridge.TestPortal;
import greenbridge.account.People;
import greenbridge.proof.Solver;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is let through how often, on two nodes of one portal. */
class LimitsIT {
    @BeforeEach
    void fresh() {
        Visit.anotherHour();
    }

    @Test
    @Asvs("2.4.1")
    void withoutAProofFewFormsAreTakenFromOneNetworkOnAllNodesTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(Visit.post(node(i, "reset"), Map.of("email", Visit.newEmail()))
                            .statusCode())
                    .isEqualTo(303);
        }
        for (int i = 0; i < 2; i++) {
            var refused = Visit.post(node(i, "reset"), Map.of("email", "somebody@example.org"));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("提交得太多").contains("value=\"somebody@example.org\"");
        }
        assertThat(Visit.post(node(0, "register"), Visit.form(Visit.newEmail())).statusCode())
                .as("each kind of form has its own count")
                .isEqualTo(303);
        assertThat(Visit.askReset(Visit.newEmail()).statusCode())
                .as("with a proof it goes on")
                .isEqualTo(303);
        Tables.change("UPDATE asked_count SET from_at = from_at - INTERVAL 61 MINUTE");
        assertThat(Visit.post(node(1, "reset"), Map.of("email", Visit.newEmail()))
                        .statusCode())
                .as("in another hour")
                .isEqualTo(303);
    }

    @Test
    void aProofIsGoodOnceOnAllNodesTogether() {
        String proof = Solver.solve(Visit.get("reset").body());
        Tables.change("DELETE FROM proof_used");
        assertThat(Visit.post(node(1, "reset"), Map.of("email", Visit.newEmail(), "proof", proof))
                        .statusCode())
                .as("made by one node, taken by the other")
                .isEqualTo(303);
        assertThat(Tables.read("SELECT hash FROM proof_used")).hasSize(1);
        for (int i = 0; i < 5; i++) {
            assertThat(Visit.post(node(i, "reset"), Map.of("email", Visit.newEmail(), "proof", proof))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(Visit.post(node(0, "reset"), Map.of("email", Visit.newEmail(), "proof", proof))
                        .statusCode())
                .as("used is as good as none")
                .isEqualTo(429);
    }

    @Test
    @Asvs("6.3.1")
    void fiveFailuresLockWhicheverNodeAndWhicheverNameAndTheOwnerIsToldOnce() {
        String email = Visit.newEmail();
        var form = Visit.form(email);
        String phone = Visit.newPhone();
        form.put("phone", phone);
        Visit.register(form);
        Visit.follow("verify", Letter.link(email, "verify"));
        for (int i = 0; i < 5; i++) {
            var wrong = Map.of("email", i % 2 == 0 ? email : phone, "password", "not this one at all");
            assertThat(Visit.post(node(i, "sign-in"), wrong).statusCode()).isEqualTo(422);
        }
        for (String name : List.of(email, phone)) {
            var right = Map.of("email", name, "password", Visit.PASSWORD);
            assertThat(Visit.post(node(0, "sign-in"), right).statusCode()).isEqualTo(422);
            assertThat(Visit.post(node(1, "sign-in"), right).statusCode()).isEqualTo(422);
        }
        assertThat(Letter.templates(email)).containsOnlyOnce("locked").first().isEqualTo("locked");
        assertThat(Letter.to(email).getFirst().text()).contains("30 分钟").contains("王工");
        Tables.change("UPDATE sign_in_failure SET locked_until = locked_until - INTERVAL 30 MINUTE");
        assertThat(Visit.canSignIn(phone, Visit.PASSWORD)).isTrue();
    }

    @Test
    void theOwnerIsToldOfABrowserThatWasNotUsedBefore() {
        String email = Visit.registered();
        var first = Visit.signIn(email, Visit.PASSWORD);
        assertThat(Letter.templates(email)).doesNotContain("newsignin");
        var again = HttpRequest.newBuilder(TestPortal.at("/shanxi/sign-in"))
                .header("Cookie", "__Host-device=" + Visit.cookie(first, "__Host-device"));
        String form = "email=" + email.replace("@", "%40") + "&password=" + Visit.PASSWORD.replace(' ', '+');
        TestPortal.send(TestPortal.visitor(), SignedIn.posted(again, form).build());
        assertThat(Letter.templates(email)).as("the same browser").doesNotContain("newsignin");
        var other = HttpRequest.newBuilder(TestPortal.at("/shanxi/sign-in"))
                .header("User-Agent", "Mozilla/5.0 (http://evil.example; Linux) Firefox/140.0");
        TestPortal.send(TestPortal.visitor(), SignedIn.posted(other, form).build());
        assertThat(Letter.templates(email)).first().isEqualTo("newsignin");
        assertThat(Letter.to(email).getFirst().text())
                .contains("Firefox · Linux")
                .doesNotContain("evil");
    }

    @Test
    void anAccountThatIsDisabledOpensNothing() {
        String email = Visit.registered();
        Visit.askReset(email);
        var people = TestPortal.bean(People.class);
        people.disable(people.byEmail(email).orElseThrow());
        assertThat(Visit.get("reset/new?token=" + Visit.token(Letter.link(email, "reset")))
                        .body())
                .doesNotContain("name=\"password\"");
        int letters = Letter.to(email).size();
        Visit.askReset(email);
        assertThat(Letter.to(email)).hasSize(letters);
    }

    private static URI node(int number, String path) {
        return number % 2 == 0 ? TestPortal.at("/shanxi/" + path) : OtherNode.at("/shanxi/" + path);
    }
}
