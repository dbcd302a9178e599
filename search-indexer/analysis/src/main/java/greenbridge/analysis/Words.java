package greenbridge.analysis;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words: coarse for questions, fine for the index, so that every question's words are in the index. */
record Words(Lexicon lexicon, boolean fine) implements Cut {

    /** Words that carry no meaning alone; they leave no hole in the positions. */
    private static final String STOP = "的了和与及或之等着是在于为以把被由并而也都就则其这那";

    @Override
    public boolean isGraph() {
        return fine;
    }

    @Override
    public List<Span> spans(Folded text) {
        var spans = new ArrayList<Span>();
        var runs = new ArrayList<Run>();
        int open = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.at(i);
            Run number = DocumentNumber.at(text, i);
            if (number != null) {
                flush(text, open, i, runs, spans);
                add(number, spans);
                open = i = number.end();
            } else if (Letters.isHan(c)) {
                i++;
            } else if (Letters.isWord(c)) {
                Run run = Runs.at(text, i);
                runs.add(run);
                i = run.end();
            } else {
                flush(text, open, i, runs, spans);
                int width = Character.isSurrogatePair(c, text.at(i + 1)) ? 2 : 1;
                if (width == 2) {
                    spans.add(Span.of(i, i + 2));
                }
                open = i += width;
            }
        }
        flush(text, open, i, runs, spans);
        return spans;
    }

    private void flush(Folded text, int start, int end, List<Run> runs, List<Span> spans) {
        if (end > start) {
            var stretch = new Stretch(text, start, end, runs, lexicon, true, false);
            List<Span> words = stretch.divide();
            if (fine) {
                spans.addAll(new Overlaps(text, lexicon, stretch, words).spans(runs));
            } else {
                addCoarse(words, runs, spans);
            }
            spans.removeIf(span -> span.end() - span.start() == 1 && STOP.indexOf(text.at(span.start())) >= 0);
        }
        runs.clear();
    }

    private void addCoarse(List<Span> words, List<Run> runs, List<Span> spans) {
        int next = 0;
        for (Span word : words) {
            while (next < runs.size() && runs.get(next).end() <= word.start()) {
                next++;
            }
            if (next < runs.size()
                    && runs.get(next).start() == word.start()
                    && runs.get(next).end() == word.end()) {
                add(runs.get(next), spans);
            } else {
                spans.add(word);
            }
        }
    }

    private void add(Run run, List<Span> spans) {
        if (fine || !run.loose()) {
            spans.add(run.whole());
        }
        if (fine || run.loose()) {
            spans.addAll(run.parts());
        }
    }
}
