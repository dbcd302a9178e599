package greenbridge.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Hands the tokens of a {@link Cut} to Lucene. Tokens that start at the same place share a position; a long token spans as many
 * positions as tokens start inside it. Offsets point into the text as it was before folding.
 */
final class CutTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);

    private final Cut cut;
    private Folded text = Folded.of("");
    private List<Span> spans = List.of();
    private int next;
    private int originalLength;

    CutTokenizer(Cut cut) {
        this.cut = cut;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        String original = readAll();
        originalLength = original.length();
        text = Folded.of(original);
        spans = cut.spans(text);
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == spans.size()) {
            return false;
        }
        clearAttributes();
        Span span = spans.get(next);
        if (span.text() == null) {
            term.copyBuffer(text.characters(), span.start(), span.end() - span.start());
        } else {
            term.append(span.text());
        }
        offsets.setOffset(correctOffset(text.originalStart(span.start())), correctOffset(text.originalEnd(span.end())));
        increment.setPositionIncrement(next > 0 && spans.get(next - 1).start() == span.start() ? 0 : 1);
        length.setPositionLength(cut.isGraph() ? startsInside(span) : 1);
        next++;
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(originalLength);
        offsets.setOffset(end, end);
    }

    @Override
    public void close() throws IOException {
        super.close();
        text = Folded.of("");
        spans = List.of();
    }

    private int startsInside(Span span) {
        int starts = 0;
        int last = -1;
        for (int i = next; i < spans.size() && spans.get(i).start() < span.end(); i++) {
            if (spans.get(i).start() != last) {
                last = spans.get(i).start();
                starts++;
            }
        }
        return starts;
    }

    private String readAll() throws IOException {
        var all = new StringBuilder();
        var buffer = new char[4096];
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            all.append(buffer, 0, count);
        }
        return all.toString();
    }
}
