package greenbridge.analysis;

import java.util.List;
import org.apache.lucene.analysis.cn.smart.WordType;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/** Words of everyday Chinese, from the hidden Markov model of Lucene's SmartCN. */
final class GeneralChinese {

    /** It keeps no state between calls; its dictionaries load on first use. */
    private static final HHMMSegmenter MODEL = new HHMMSegmenter();

    /** The model's work grows faster than the text, so a text without any punctuation is taken in slices. */
    private static final int SLICE = 240;

    private GeneralChinese() {}

    /** Writes, for each place where a word starts, the place where it ends, both counted from {@code origin}. */
    static void mark(Folded text, int start, int end, int origin, int[] wordEnd) {
        for (int from = start; from < end; from += SLICE) {
            int until = Math.min(end, from + SLICE);
            if (until - from == 1) {
                wordEnd[from - origin] = until - origin;
                continue;
            }
            List<SegToken> tokens = MODEL.process(text.substring(from, until));
            for (SegToken token : tokens) {
                if (token.wordType != WordType.SENTENCE_BEGIN && token.wordType != WordType.SENTENCE_END) {
                    wordEnd[from - origin + token.startOffset] = from - origin + token.endOffset;
                }
            }
        }
    }
}
