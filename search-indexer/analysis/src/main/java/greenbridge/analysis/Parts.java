package greenbridge.analysis;

import java.util.ArrayList;
import java.util.List;

/** Takes a long term apart: 合同能源管理 into 合同 and 能源管理, and that into 能源 and 管理. */
final class Parts {

    private Parts() {}

    /** Words inside, without the term itself. A term of two characters has none: 山西 never yields 西. */
    static List<Span> of(Folded text, int start, int end, Lexicon lexicon, boolean general) {
        var parts = new ArrayList<Span>();
        collect(text, start, end, lexicon, general, parts);
        return parts;
    }

    private static void collect(Folded text, int start, int end, Lexicon lexicon, boolean general, List<Span> parts) {
        if (end - start < 3) {
            return;
        }
        List<Run> runs = runs(text, start, end);
        if (!runs.isEmpty()
                && runs.getFirst().start() == start
                && runs.getFirst().end() == end) {
            return;
        }
        var piece = new Stretch(text, start, end, runs, lexicon, general, true);
        for (Span word : piece.divide()) {
            if (piece.isWord(word)) {
                parts.add(word);
                collect(text, word.start(), word.end(), lexicon, general, parts);
            }
        }
    }

    private static List<Run> runs(Folded text, int start, int end) {
        var runs = new ArrayList<Run>();
        int i = start;
        while (i < end) {
            if (Letters.isWord(text.at(i))) {
                Run run = Runs.at(text, i);
                runs.add(run);
                i = run.end();
            } else {
                i++;
            }
        }
        return runs;
    }
}
