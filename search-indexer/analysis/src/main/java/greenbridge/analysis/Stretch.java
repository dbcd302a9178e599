package greenbridge.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chinese characters and runs without space or punctuation between them, and the best way to divide them into words. */
final class Stretch {

    /** Fewer words are better, a term of the trade beats a general word, an unexplained character costs most. */
    private static final int TERM = 60;

    private static final int WORD = 100;
    private static final int UNKNOWN = 130;

    /** A term of this length is hardly ever there by accident, so general words are sought only between such terms. */
    private static final int CERTAIN = 4;

    private final Folded text;
    private final Lexicon lexicon;
    private final int start;
    private final int size;

    /** One less than the size where the stretch as a whole does not count as a word. */
    private final int longest;

    /** Where the general word or the run that starts here ends, counted from the start; 0 for none. */
    private final int[] wordEnd;

    /** Places that no word may start or end at, because a run goes on there. */
    private final boolean[] insideRun;

    Stretch(Folded text, int start, int end, List<Run> runs, Lexicon lexicon, boolean general, boolean proper) {
        this.text = text;
        this.longest = proper ? end - start - 1 : end - start;
        this.lexicon = lexicon;
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

    /** The cheapest division into words. */
    List<Span> divide() {
        int[] cost = new int[size + 1];
        int[] end = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            if (!insideRun[i]) {
                choose(i, cost, end);
            }
        }
        var words = new ArrayList<Span>();
        for (int i = 0; i < size; i = end[i]) {
            words.add(Span.of(start + i, start + end[i]));
        }
        return words;
    }

    /** Whether this part is a word by itself and not just a character nobody knows. */
    boolean isWord(Span span) {
        return wordEnd[span.start() - start] == span.end() - start
                || lexicon.find(text, span.start(), span.end()) != Lexicon.NOWHERE;
    }

    boolean isInsideRun(int place) {
        return insideRun[place - start];
    }

    private void choose(int i, int[] cost, int[] end) {
        int word = wordEnd[i];
        end[i] = i + 1;
        cost[i] = insideRun[i + 1] ? Integer.MAX_VALUE : UNKNOWN + cost[i + 1];
        if (word > 0 && word - i <= longest && WORD + cost[word] <= cost[i]) {
            end[i] = word;
            cost[i] = WORD + cost[word];
        }
        int node = Lexicon.ROOT;
        for (int k = i; k < size && k - i < longest; k++) {
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
        if (!general) {
            return;
        }
        int gap = from;
        int i = from;
        while (i < until) {
            int certain = certainTerm(i, until);
            if (certain > i) {
                markGap(gap, i);
                gap = certain;
                i = certain;
            } else {
                i++;
            }
        }
        markGap(gap, until);
    }

    private void markGap(int from, int until) {
        if (until > from) {
            GeneralChinese.mark(text, from, until, start, wordEnd);
        }
    }

    private int certainTerm(int from, int until) {
        int end = from;
        int node = Lexicon.ROOT;
        for (int i = from; i < until && i - from < longest; i++) {
            node = lexicon.next(node, text.at(i));
            if (node == Lexicon.NOWHERE) {
                break;
            }
            if (lexicon.isTerm(node) && i + 1 - from >= CERTAIN) {
                end = i + 1;
            }
        }
        return end;
    }
}
