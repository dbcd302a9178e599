package greenbridge.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Does what the script of the page does. */
public final class Solver {
    private static final Pattern PROOF = Pattern.compile("data-proof=\"([^\"]+)\"");

    private Solver() {}

    /** For the form on this page. */
    public static String solve(String page) {
        var found = PROOF.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No challenge on the page");
        }
        return answer(found.group(1));
    }

    static String answer(String challenge) {
        String[] parts = challenge.split("\\.", -1);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int number = 0; number <= Challenge.MOST; number++) {
                byte[] hash = digest.digest((parts[1] + number).getBytes(StandardCharsets.UTF_8));
                if (HexFormat.of().formatHex(hash).equals(parts[2])) {
                    return challenge + "." + number;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("Nothing fits");
    }
}
