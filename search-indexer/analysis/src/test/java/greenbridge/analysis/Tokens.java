package greenbridge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** Reads an analyzer's tokens and checks on the way what Lucene expects of any token stream. */
record Tokens(List<Token> all) {

    record Token(String text, int start, int end, int position, int length) {}

    static Tokens of(Analyzer analyzer, String text) {
        var all = new ArrayList<Token>();
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var offset = stream.getAttribute(OffsetAttribute.class);
            var increment = stream.getAttribute(PositionIncrementAttribute.class);
            var length = stream.getAttribute(PositionLengthAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                all.add(new Token(
                        term.toString(),
                        offset.startOffset(),
                        offset.endOffset(),
                        position,
                        length.getPositionLength()));
            }
            stream.end();
            assertThat(offset.endOffset()).isEqualTo(text.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var tokens = new Tokens(all);
        tokens.keepTheContract(text);
        return tokens;
    }

    List<String> texts() {
        return all.stream().map(Token::text).toList();
    }

    Token token(String text) {
        return all.stream()
                .filter(token -> token.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** The stretch of the original that a reader would see marked. */
    String marked(String text, String original) {
        Token token = token(text);
        return original.substring(token.start(), token.end());
    }

    private void keepTheContract(String text) {
        int start = 0;
        int position = 0;
        for (Token token : all) {
            assertThat(token.text()).isNotEmpty();
            assertThat(token.start()).isBetween(start, text.length());
            assertThat(token.end()).isBetween(token.start() + 1, text.length());
            assertThat(token.position() - position).isBetween(0, 1);
            assertThat(token.length()).isPositive();
            start = token.start();
            position = token.position();
        }
    }
}
