package greenbridge.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of text in which the matching words are marked; never HTML, whoever shows it escapes it.
 *
 * @param parts in turn what did not match, perhaps nothing, and what did
 */
public record Passage(List<String> parts) {
    public static Passage plain(String text) {
        return new Passage(List.of(text));
    }

    public String text() {
        return String.join("", parts);
    }

    /** In their order, each once. */
    public Set<String> markedWords() {
        var words = new LinkedHashSet<String>();
        for (int i = 1; i < parts.size(); i += 2) {
            words.add(parts.get(i));
        }
        return words;
    }

    /** Whether the part at this place is what matched. */
    public static boolean marked(int place) {
        return place % 2 == 1;
    }
}
