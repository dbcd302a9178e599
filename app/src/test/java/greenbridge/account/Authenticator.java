package greenbridge.account;

import java.time.Instant;

/** What somebody holds in the hand. */
public final class Authenticator {
    private Authenticator() {}

    public static String code(String secret, Instant now) {
        return SecondFactor.code(secret, now.getEpochSecond() / 30);
    }
}
