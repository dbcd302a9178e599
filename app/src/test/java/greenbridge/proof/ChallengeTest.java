package greenbridge.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
    private static final byte[] KEY = "a key for tests".getBytes(StandardCharsets.UTF_8);
    private static final Instant UNTIL = Instant.parse("2026-11-21T08:00:00Z");
    private static final String SALT = "0123456789abcdefghijKLMNOP-_";

    private final Challenge challenge = Challenge.of(KEY, UNTIL, SALT, 1234);

    @Test
    void whoFindsTheNumberHasAProof() {
        String answer = Solver.answer(challenge.text());
        assertThat(answer).endsWith(".1234");
        assertThat(Challenge.solved(KEY, answer)).contains(challenge);
    }

    @Test
    void anotherNumberOrAnotherKeyIsNone() {
        assertThat(Challenge.solved(KEY, challenge.text() + ".1235")).isEmpty();
        assertThat(Challenge.solved(new byte[] {1}, challenge.text() + ".1234")).isEmpty();
    }

    @Test
    void nobodyMakesAnEasyOneOrALaterOneOfTheirOwn() {
        String later = challenge.text().replace(UNTIL.getEpochSecond() + ".", UNTIL.getEpochSecond() + 9999 + ".");
        assertThat(Challenge.solved(KEY, later + ".1234")).isEmpty();
        var own = Challenge.of(new byte[] {1}, UNTIL, SALT, 0);
        assertThat(Challenge.solved(KEY, own.text() + ".0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c.d.e", "1.2.3.4.5", "99999999999999999999.x.y.z.1"})
    void whatIsNoAnswerIsNone(String answer) {
        assertThat(Challenge.solved(KEY, answer)).isEmpty();
    }
}
