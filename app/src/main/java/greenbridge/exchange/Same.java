package greenbridge.exchange;

import greenbridge.entry.Content;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two contents say the same, however their numbers are written and their lists are ordered. */
final class Same {
    private Same() {}

    /** Derived text and indicators do not count. */
    static boolean content(Content one, Content other) {
        return text(one.title(), other.title())
                && text(one.titleEn(), other.titleEn())
                && text(one.summary(), other.summary())
                && text(one.summaryEn(), other.summaryEn())
                && Objects.equals(one.area(), other.area())
                && members(one.sectors(), other.sectors())
                && members(one.industries(), other.industries())
                && members(one.badges(), other.badges())
                && members(one.procurement(), other.procurement())
                && members(one.identifiers(), other.identifiers())
                && attributes(one.attributes(), other.attributes());
    }

    static boolean members(List<String> one, List<String> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static boolean attributes(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> value(entry.getValue(), Objects.requireNonNull(other.get(entry.getKey()))));
    }

    static boolean value(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        if (one instanceof List<?> ends && other instanceof List<?> others && ends.size() == others.size()) {
            for (int i = 0; i < ends.size(); i++) {
                if (!value(ends.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return text(one.toString(), other.toString());
    }

    /** White space at the ends does not survive a cell, nor do characters that no file may hold. */
    static boolean text(@Nullable String one, @Nullable String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\t\\n]]", "")
                        .strip();
    }
}
