package greenbridge.search;

import java.util.List;
import java.util.stream.IntStream;

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

    public List<String> markedWords() {
        return IntStream.range(0, parts.size())
                .filter(Passage::marked)
                .mapToObj(parts::get)
                .distinct()
                .toList();
    }

    /** Whether the part at this place is what matched. */
    public static boolean marked(int place) {
        return place % 2 == 1;
    }
}
