package greenbridge.enquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * Who comes next, by a lot of the day that anybody can draw again: day, a blank, the public id of the enquiry, a colon and the public id
 * of the organisation are one text, SHA-256 is taken of it as UTF-8, and the smallest hash comes first.
 */
final class Lot {
    private Lot() {}

    /** What stands before the public id of an organisation. */
    static String before(LocalDate day, String enquiry) {
        return day + " " + enquiry + ":";
    }

    static <T> List<T> order(LocalDate day, String enquiry, Collection<T> all, Function<T, String> id) {
        return all.stream()
                .sorted(Comparator.comparing((T each) -> hash(before(day, enquiry) + id.apply(each)))
                        .thenComparing(id))
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
