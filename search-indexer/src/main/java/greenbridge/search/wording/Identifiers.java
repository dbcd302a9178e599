package greenbridge.search.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Credit codes, 文号, models and certificate numbers: the same whatever brackets, widths and spaces they are typed with. */
public final class Identifiers {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;

    private Identifiers() {}

    public static String normal(String identifier) {
        var text = new StringBuilder();
        Normalizer.normalize(identifier, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && "〔〕()[]{}【】〖〗〈〉《》<>".indexOf(c) < 0) {
                text.appendCodePoint(c);
            }
        });
        return text.toString().toUpperCase(Locale.ROOT);
    }

    /** What of a question may be an identifier: all of it, and each word of it with a digit. */
    public static List<String> in(String text) {
        var found = new ArrayList<String>();
        add(normal(text), found);
        for (String word : text.split(" ", -1)) {
            if (word.chars().anyMatch(Character::isDigit)) {
                add(normal(word), found);
            }
        }
        return List.copyOf(found);
    }

    private static void add(String identifier, List<String> found) {
        if (identifier.length() >= SHORTEST && identifier.length() <= LONGEST && !found.contains(identifier)) {
            found.add(identifier);
        }
    }
}
