package greenbridge.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chinese characters and runs without space or punctuation between them, and the best way to divide them into words. */
final class Stretch {

    /** Fewer words are better, a term of the trade beats a general word, an unexplained character costs most. */
    private static final int TERM = 90;

    private static final int WORD = 100;
    private static final int UNKNOWN = 160;

    private final Folded text;
    private final int start;
    private final int size;

    /** Where the general word or the run that starts here ends, counted from the start; 0 for none. */
    private final int[] wordEnd;

    /** Places that no word may start or end at, because a run goes on there. */
    private final boolean[] insideRun;

    Stretch(Folded text, int start, int end, List<Run> runs, boolean general) {
        this.text = text;
        this.start = start;
        this.size = end - start;
        wordEnd = new int[size];
        insideRun = new boolean[size + 1];
        int from = start;
        for (Run run : runs) {
            markHan(from, run.start(), general);
            wordEnd[run.start() - start] = run.end() - start;
            Arrays.fill(insideRun, run.start() - start + 1, run.end() - start, true);
            from = run.end();
        }
        markHan(from, end, general);
    }

    /** The cheapest division. With {@code proper} the stretch as a whole does not count as a word. */
    List<Span> divide(Lexicon lexicon, boolean proper) {
        int[] cost = new int[size + 1];
        int[] end = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            if (!insideRun[i]) {
                choose(i, lexicon, proper, cost, end);
            }
        }
        var words = new ArrayList<Span>();
        for (int i = 0; i < size; i = end[i]) {
            words.add(Span.of(start + i, start + end[i]));
        }
        return words;
    }

    /** Whether this part is a word by itself and not just a character nobody knows. */
    boolean isWord(Span span, Lexicon lexicon) {
        return wordEnd[span.start() - start] == span.end() - start
                || lexicon.find(text, span.start(), span.end()) != Lexicon.NOWHERE;
    }

    boolean isInsideRun(int place) {
        return insideRun[place - start];
    }

    private void choose(int i, Lexicon lexicon, boolean proper, int[] cost, int[] end) {
        int longest = proper && i == 0 ? size - 1 : size;
        int word = wordEnd[i];
        if (word > 0 && word <= longest) {
            end[i] = word;
            cost[i] = WORD + cost[word];
        } else {
            end[i] = i + 1;
            cost[i] = UNKNOWN + cost[i + 1];
        }
        int node = Lexicon.ROOT;
        for (int k = i; k < longest; k++) {
            node = lexicon.next(node, text.at(start + k));
            if (node == Lexicon.NOWHERE) {
                return;
            }
            // On equal cost the longer term wins: it is tried later.
            if (lexicon.isTerm(node) && !insideRun[k + 1] && TERM + cost[k + 1] <= cost[i]) {
                end[i] = k + 1;
                cost[i] = TERM + cost[k + 1];
            }
        }
    }

    private void markHan(int from, int until, boolean general) {
        if (general && until > from) {
            GeneralChinese.mark(text, from, until, start, wordEnd);
        }
    }
}
