package greenbridge.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.cn.smart.WordType;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;
import org.jspecify.annotations.Nullable;

/** Words of everyday Chinese, from the hidden Markov model of Lucene's SmartCN. */
final class GeneralChinese {

    /** It keeps no state between calls; its dictionaries load on first use. */
    private static final HHMMSegmenter MODEL = new HHMMSegmenter();

    /** The model's work grows faster than the text, so a text without any punctuation is taken in slices. */
    private static final int SLICE = 240;

    /**
     * Official texts repeat their phrases, and the model is by far the slowest step. One slot per hash, no lock: entries are
     * immutable, and two threads that meet here merely compute the same thing twice.
     */
    private static final @Nullable Known[] RECENT = new Known[1 << 14];

    private static final int LONGEST_REMEMBERED = 24;

    private GeneralChinese() {}

    /** Writes, for each place where a word starts, the place where it ends, both counted from {@code origin}. */
    static void mark(Folded text, int start, int end, int origin, int[] wordEnd) {
        for (int from = start; from < end; from += SLICE) {
            int until = Math.min(end, from + SLICE);
            int[] ends = ends(text.substring(from, until));
            for (int i = 0, word = 0; word < ends.length; i = ends[word], word++) {
                wordEnd[from - origin + i] = from - origin + ends[word];
            }
        }
    }

    private static int[] ends(String text) {
        if (text.length() == 1) {
            return new int[] {1};
        }
        if (text.length() > LONGEST_REMEMBERED) {
            return compute(text);
        }
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = hash >>> 18;
        Known known = RECENT[slot];
        if (known == null || !known.text.equals(text)) {
            known = new Known(text, compute(text));
            RECENT[slot] = known;
        }
        return known.ends;
    }

    /** The words tile the text: each starts where the one before ends. */
    private static int[] compute(String text) {
        var ends = new int[text.length()];
        int count = 0;
        for (SegToken token : MODEL.process(text)) {
            if (token.wordType != WordType.SENTENCE_BEGIN && token.wordType != WordType.SENTENCE_END) {
                ends[count++] = token.endOffset;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** A text and where its words end; a class with final fields, so that it may be handed over without a lock. */
    private static final class Known {
        private final String text;
        private final int[] ends;

        Known(String text, int[] ends) {
            this.text = text;
            this.ends = ends;
        }
    }
}
