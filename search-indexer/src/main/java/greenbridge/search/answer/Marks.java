package greenbridge.search.answer;

import greenbridge.search.Passage;
import greenbridge.search.Segment;
import greenbridge.search.question.Body;
import java.util.ArrayList;

/** Marked text cut into segments. */
final class Marks {
    private Marks() {}

    static Passage read(String marked) {
        var segments = new ArrayList<Segment>();
        int from = 0;
        boolean inside = false;
        for (int i = 0; i <= marked.length(); i++) {
            boolean edge = i == marked.length() || marked.charAt(i) == Body.MARK || marked.charAt(i) == Body.UNMARK;
            if (edge) {
                if (i > from) {
                    segments.add(new Segment(marked.substring(from, i), inside));
                }
                inside = i < marked.length() && marked.charAt(i) == Body.MARK;
                from = i + 1;
            }
        }
        return new Passage(segments);
    }
}
