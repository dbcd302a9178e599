package greenbridge.account;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/** Codes of six digits that change every half minute (RFC 6238), as any authenticator makes them. */
public final class SecondFactor {
    private static final int SECRET = 32;
    private static final int SECONDS = 30;

    private SecondFactor() {}

    public static String secret() {
        return new DefaultSecretGenerator(SECRET).generate();
    }

    /** For the picture that an authenticator reads. */
    public static String address(String secret, String portal, String email) {
        return "otpauth://totp/" + encoded(portal) + ":" + encoded(email) + "?secret=" + secret + "&issuer="
                + encoded(portal);
    }

    /** The step of a code that is right now or was half a minute ago; clocks of phones go wrong by that much. */
    public static OptionalLong step(String secret, String code, Instant now) {
        long current = now.getEpochSecond() / SECONDS;
        for (long step = current + 1; step >= current - 1; step--) {
            if (MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(String secret, long step) {
        try {
            return new DefaultCodeGenerator().generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
