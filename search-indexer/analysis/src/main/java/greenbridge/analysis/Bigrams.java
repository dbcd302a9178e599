package greenbridge.analysis;

import java.util.ArrayList;
import java.util.List;

/** Cuts without knowing a word: each pair of neighbours, a character that stands alone, and latin words. */
record Bigrams() implements Cut {

    @Override
    public List<Span> spans(Folded text) {
        var spans = new ArrayList<Span>();
        int i = 0;
        while (i < text.length()) {
            char c = text.at(i);
            if (Letters.isHan(c)) {
                int end = i;
                while (Letters.isHan(text.at(end))) {
                    end++;
                }
                pairs(i, end, spans);
                i = end;
            } else if (Letters.isWord(c)) {
                int end = i;
                while (Letters.isWord(text.at(end)) || isPoint(text, end)) {
                    end++;
                }
                spans.add(Span.of(i, end));
                i = end;
            } else if (Character.isSurrogatePair(c, text.at(i + 1))) {
                spans.add(Span.of(i, i + 2));
                i += 2;
            } else {
                i++;
            }
        }
        return spans;
    }

    private static void pairs(int start, int end, List<Span> spans) {
        if (end - start == 1) {
            spans.add(Span.of(start, end));
        }
        for (int i = start; i + 1 < end; i++) {
            spans.add(Span.of(i, i + 2));
        }
    }

    private static boolean isPoint(Folded text, int i) {
        return text.at(i) == '.' && Letters.isDigit(text.at(i - 1)) && Letters.isDigit(text.at(i + 1));
    }
}
