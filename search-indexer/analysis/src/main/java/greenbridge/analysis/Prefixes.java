package greenbridge.analysis;

import java.util.ArrayList;
import java.util.List;

/** Words between spaces, for suggestions: every beginning of them for the index, or the word itself for a question. */
record Prefixes(boolean every) implements Cut {

    /** A longer word is found by its first twenty characters: the question is shortened likewise. */
    static final int LONGEST = 20;

    @Override
    public List<Span> spans(Folded text) {
        var spans = new ArrayList<Span>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && !Character.isWhitespace(text.at(end))) {
                end++;
            }
            word(text, i, end, spans);
            i = end + 1;
        }
        return spans;
    }

    private void word(Folded text, int from, int until, List<Span> spans) {
        var word = new StringBuilder();
        int start = -1;
        int end = 0;
        for (int i = from; i < until && word.length() < LONGEST; i++) {
            if (Identifier.counts(text.at(i))) {
                start = start < 0 ? i : start;
                end = i + 1;
                word.append(text.at(i));
                if (every && !Character.isHighSurrogate(text.at(i))) {
                    spans.add(new Span(start, end, word.toString()));
                }
            }
        }
        if (!every && start >= 0) {
            spans.add(new Span(start, end, word.toString()));
        }
    }
}
