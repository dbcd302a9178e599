package greenbridge.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which number up to the most, behind the salt, has this hash? Easy to check, and found only by trying.
 *
 * @param until the second since 1970 from which it is no longer taken
 */
public record Challenge(long until, String salt, String target, String signature) {
    static final int MOST = 40_000;
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,12})\\.([\\w-]{20,60})\\.([0-9a-f]{64})\\.([0-9a-f]{64})\\.(\\d{1,6})");

    static Challenge of(byte[] key, Instant until, String salt, int number) {
        String target = hash(salt + number);
        return new Challenge(
                until.getEpochSecond(), salt, target, signature(key, until.getEpochSecond(), salt, target));
    }

    /** The challenge that an answer is right for, if we made it; not whether it is too late. */
    static Optional<Challenge> solved(byte[] key, String answer) {
        var parts = FORM.matcher(answer);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var challenge = new Challenge(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3), parts.group(4));
        String signature = signature(key, challenge.until, challenge.salt, challenge.target);
        boolean right = same(signature, challenge.signature)
                && same(hash(challenge.salt + Integer.parseInt(parts.group(5))), challenge.target);
        return right ? Optional.of(challenge) : Optional.empty();
    }

    public int most() {
        return MOST;
    }

    /** What the answer begins with. */
    public String text() {
        return until + "." + salt + "." + target + "." + signature;
    }

    private static String signature(byte[] key, long until, String salt, String target) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal((until + "." + salt + "." + target).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
