package greenbridge.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** All words of a stretch that somebody may ask for: the chosen ones, their parts, and terms that lie across them. */
final class Overlaps {

    private final Folded text;
    private final Lexicon lexicon;
    private final Stretch stretch;
    private final List<Span> words;
    private final List<Span> found = new ArrayList<>();
    private final BitSet edges = new BitSet();

    Overlaps(Folded text, Lexicon lexicon, Stretch stretch, List<Span> words) {
        this.text = text;
        this.lexicon = lexicon;
        this.stretch = stretch;
        this.words = words;
    }

    List<Span> spans(List<Run> runs) {
        for (Span word : words) {
            add(word);
            int node = lexicon.find(text, word.start(), word.end());
            if (node == Lexicon.NOWHERE) {
                Parts.of(text, word.start(), word.end(), lexicon, false).forEach(this::add);
            } else {
                for (Span part : lexicon.parts(node)) {
                    add(Span.of(word.start() + part.start(), word.start() + part.end()));
                }
            }
        }
        addTermsAcross();
        for (Run run : runs) {
            found.add(run.whole());
            found.addAll(run.parts());
        }
        return sortedOnce();
    }

    /** By start, the longest first; where a place has two readings, the one that says something of its own stays. */
    private List<Span> sortedOnce() {
        found.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Span::end, Comparator.reverseOrder())
                .thenComparing(span -> span.text() == null));
        var once = new ArrayList<Span>(found.size());
        for (Span span : found) {
            if (once.isEmpty()
                    || once.getLast().start() != span.start()
                    || once.getLast().end() != span.end()) {
                once.add(span);
            }
        }
        return once;
    }

    /**
     * A question cut by itself may pick a term that the whole text divides otherwise: 汽车产业 in 新能源汽车产业. Terms of two
     * characters count only between edges already found, else 中国有色 would answer to 国有.
     */
    private void addTermsAcross() {
        int start = words.getFirst().start();
        int end = words.getLast().end();
        for (int i = start; i < end; i++) {
            if (stretch.isInsideRun(i)) {
                continue;
            }
            int node = Lexicon.ROOT;
            for (int k = i; k < end; k++) {
                node = lexicon.next(node, text.at(k));
                if (node == Lexicon.NOWHERE) {
                    break;
                }
                if (lexicon.isTerm(node) && !stretch.isInsideRun(k + 1) && isWanted(i, k + 1)) {
                    found.add(Span.of(i, k + 1));
                }
            }
        }
    }

    private boolean isWanted(int from, int until) {
        return until - from > 2 || (edges.get(from) && edges.get(until));
    }

    private void add(Span span) {
        found.add(span);
        edges.set(span.start());
        edges.set(span.end());
    }
}
