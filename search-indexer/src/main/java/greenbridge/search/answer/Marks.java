package greenbridge.search.answer;

import greenbridge.search.Passage;
import greenbridge.search.question.Body;
import java.util.ArrayList;

/** Marked text cut where marks begin and end. */
final class Marks {
    private Marks() {}

    static Passage read(String marked) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            char sign = marked.charAt(i);
            if (sign == Body.MARK || sign == Body.UNMARK) {
                parts.add(marked.substring(from, i));
                from = i + 1;
            }
        }
        if (from < marked.length() || parts.isEmpty()) {
            parts.add(marked.substring(from));
        }
        return new Passage(parts);
    }
}
