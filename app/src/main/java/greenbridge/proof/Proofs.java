package greenbridge.proof;

import greenbridge.account.Secrets;
import greenbridge.limit.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Gives challenges to forms, and says whether what comes back is let through. */
@Singleton
public class Proofs {
    static final int WITH_PROOF = 100;
    static final int WITHOUT = 5;
    static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration HOLDS = Duration.ofMinutes(30);

    private final ProofRows rows;
    private final byte[] key;
    private final byte[] names;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Proofs(ProofRows rows, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.key = secrets.key("proofs of work");
        this.names = secrets.key("names of networks");
        this.clock = clock;
    }

    public Challenge challenge() {
        var until = clock.instant().plus(HOLDS);
        return Challenge.of(key, until, Secrets.random(), random.nextInt(Challenge.MOST));
    }

    /**
     * Whether the form is taken. Without a proof, with a wrong, old or used one, fewer forms are taken from one network; also with
     * proofs there is an end.
     *
     * @param form what kind of form it is; each has its own count
     * @param proof what the field of the fragment came back with
     */
    public boolean admits(HttpRequest<?> request, String form, @Nullable String proof) {
        String network = Visitor.of(request).network();
        boolean proved = proof != null && takes(proof);
        return within((proved ? "proved " : "unproved ") + form + " " + network, proved ? WITH_PROOF : WITHOUT);
    }

    /** Counts this time too, and says whether it was one of those that are allowed in an hour; for recipients of mails, say. */
    public boolean within(String what, int most) {
        String hash = Secrets.hash(HexFormat.of().formatHex(names) + what);
        var now = LocalDateTime.now(clock);
        rows.count(hash, now, now.minus(WINDOW));
        return rows.times(hash).stream().allMatch(times -> times <= most);
    }

    private boolean takes(String proof) {
        var now = clock.instant();
        return Challenge.solved(key, proof)
                .filter(solved -> solved.until() > now.getEpochSecond())
                .filter(solved -> rows.use(
                                Secrets.hash(solved.salt()),
                                LocalDateTime.now(clock).plus(HOLDS))
                        == 1)
                .isPresent();
    }

    /** What is too old to be taken need not be known as used. */
    @Scheduled(fixedDelay = "10m", initialDelay = "5m")
    void forget() {
        var now = LocalDateTime.now(clock);
        rows.forgetUsed(now);
        rows.forgetCounts(now.minus(WINDOW));
    }
}
