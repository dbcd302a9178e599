package greenbridge.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws by lot, so that anybody can draw again: each public id stands behind the seed and a colon, SHA-256 is taken of that as UTF-8, and
 * the smallest hashes are drawn, in their order as hexadecimal texts.
 */
final class Lot {
    private Lot() {}

    static List<String> draw(String seed, Collection<String> population, int size) {
        return population.stream()
                .distinct()
                .sorted(Comparator.comparing((String id) -> hash(seed + ":" + id))
                        .thenComparing(id -> id))
                .limit(size)
                .toList();
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
