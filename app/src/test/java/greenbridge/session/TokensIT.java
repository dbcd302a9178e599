package greenbridge.session;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Asvs;
import greenbridge.SignedIn;
import greenbridge.TestPortal;
import greenbridge.permission.Role;
import io.micronaut.security.token.jwt.generator.JwtTokenGenerator;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens that we signed ourselves, of a session that is alive, with one thing wrong in each. */
class TokensIT {
    private final SignedIn person = SignedIn.as(Role.PERSON, "shanxi");

    @Test
    @Asvs({"9.2.1", "9.2.3"})
    void aTokenIsNothingAfterItsEndOrForSomebodyElse() {
        var now = TestPortal.bean(Clock.class).instant();
        assertThat(status(Map.of())).isEqualTo(200);
        assertThat(status(Map.of("exp", Date.from(now.minus(Duration.ofMinutes(2))))))
                .isEqualTo(303);
        assertThat(status(Map.of("nbf", Date.from(now.plus(Duration.ofHours(1))))))
                .isEqualTo(303);
        assertThat(status(Map.of("aud", "somebody-else"))).isEqualTo(303);
        assertThat(status(Map.of("iss", "somebody-else"))).isEqualTo(303);
        assertThat(status(Map.of("sid", "no such session"))).isEqualTo(303);
    }

    private int status(Map<String, Object> wrong) {
        var now = TestPortal.bean(Clock.class).instant();
        var tokens = TestPortal.bean(Tokens.class);
        String session = tokens.session(person.token(), io.micronaut.http.HttpRequest.GET("/"))
                .orElseThrow();
        var claims = new HashMap<String, Object>(Map.of(
                "sub",
                person.person().publicId(),
                "sid",
                session,
                "iss",
                Tokens.AUDIENCE,
                "aud",
                Tokens.AUDIENCE,
                "iat",
                Date.from(now),
                "exp",
                Date.from(now.plus(Duration.ofMinutes(5)))));
        claims.putAll(wrong);
        String token =
                TestPortal.bean(JwtTokenGenerator.class).generateToken(claims).orElseThrow();
        var request =
                HttpRequest.newBuilder(TestPortal.at("/shanxi/account")).header("Authorization", "Bearer " + token);
        return TestPortal.send(TestPortal.visitor(), request.build()).statusCode();
    }
}
